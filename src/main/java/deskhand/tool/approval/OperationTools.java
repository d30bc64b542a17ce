package deskhand.tool.approval;

import deskhand.customer.operation.Operations;
import deskhand.tool.Tool;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The operations that a specialist may ask for. To end a subscription is not among them. */
@Factory
class OperationTools {

    private final Operations operations;
    private final Approvals approvals;

    OperationTools(Operations operations, Approvals approvals) {
        this.operations = operations;
        this.approvals = approvals;
    }

    private Tool tool(String operation) {
        return new OperationTool(operations.form(operation), approvals);
    }

    @Singleton
    @Named("change_frequency")
    Tool changeFrequency() {
        return tool("change_frequency");
    }

    @Singleton
    @Named("skip_month")
    Tool skipMonth() {
        return tool("skip_month");
    }

    @Singleton
    @Named("pause_subscription")
    Tool pauseSubscription() {
        return tool("pause_subscription");
    }

    @Singleton
    @Named("change_address")
    Tool changeAddress() {
        return tool("change_address");
    }

    @Singleton
    @Named("create_damage_claim")
    Tool createDamageClaim() {
        return tool("create_damage_claim");
    }

    @Singleton
    @Named("request_photos")
    Tool requestPhotos() {
        return tool("request_photos");
    }

    @Singleton
    @Named("process_return")
    Tool processReturn() {
        return tool("process_return");
    }

    @Singleton
    @Named("process_refund_request")
    Tool processRefundRequest() {
        return tool("process_refund_request");
    }

    @Singleton
    @Named("update_customer_preferences")
    Tool updateCustomerPreferences() {
        return tool("update_customer_preferences");
    }

    @Singleton
    @Named("create_support_ticket")
    Tool createSupportTicket() {
        return tool("create_support_ticket");
    }
}
