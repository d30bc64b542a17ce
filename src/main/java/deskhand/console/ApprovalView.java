package deskhand.console;

import deskhand.command.view.ArgumentField;
import deskhand.customer.operation.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one approval.
 *
 * @param canDecide whether it still waits
 * @param ended who ended it and why, empty as long as nobody has
 * @param conversation where the conversation can be looked at, if that is here
 * @param trace the turn that asked for it with all its stages
 * @param objection what is wrong with arguments that were just entered
 */
public record ApprovalView(
        long id,
        String title,
        String operation,
        String state,
        String customer,
        String where,
        Stamp proposed,
        @Nullable Stamp until,
        boolean canDecide,
        boolean isAtShop,
        String ended,
        List<Plan.Change> changes,
        List<Plan.Policy> policies,
        List<ArgumentField> fields,
        List<Event> events,
        @Nullable String conversation,
        @Nullable String trace,
        @Nullable String objection) {

    public ApprovalView {
        changes = List.copyOf(changes);
        policies = List.copyOf(policies);
        fields = List.copyOf(fields);
        events = List.copyOf(events);
    }

    public record Event(
            String what, String who, Stamp at, @Nullable String note) {}
}
