package deskhand.tool.approval;

import deskhand.customer.operation.Plan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation for one customer, and what became of it.
 *
 * @param turnId the turn that asked for it, null if the customer did it on a page of ours
 * @param arguments JSON
 * @param live whether the shop's own backend does it
 * @param byCustomer the customer did it without the bot, so there is nothing to tell them
 * @param toldIn the turn that told the customer how it ended
 */
public record Approval(
        long id,
        long conversationId,
        @Nullable Long turnId,
        String connection,
        String category,
        String language,
        String email,
        String operation,
        String arguments,
        Plan plan,
        boolean live,
        boolean byCustomer,
        Instant proposedAt,
        @Nullable Long toldIn,
        ApprovalState state) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Approval[" + id + ", " + operation + ", " + state.word() + "]";
    }
}
