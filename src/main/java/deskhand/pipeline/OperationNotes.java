package deskhand.pipeline;

import deskhand.customer.operation.Plan;
import deskhand.tool.approval.Approval;
import deskhand.tool.approval.ApprovalState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What agents read about operations. */
final class OperationNotes {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private OperationNotes() {}

    /** {@code page}: where it can be decided on without the console, if there is one. */
    static String proposed(Approval approval, String address, @Nullable String page) {
        var parts = new ArrayList<String>();
        parts.add("**Waits for your approval:** " + approval.plan().title() + " (approval " + approval.id() + ")");
        parts.add(changes(approval.plan()));
        if (!approval.plan().policies().isEmpty()) {
            parts.add("**Policy**\n"
                    + approval.plan().policies().stream()
                            .map(policy -> "- " + (policy.kept() ? "kept: " : "**not kept:** ") + policy.says())
                            .collect(Collectors.joining("\n")));
        }
        if (approval.state() instanceof ApprovalState.Proposed proposed) {
            var console = address + "/approvals/" + approval.id();
            var until = UNTIL.format(proposed.until());
            parts.add(
                    page == null
                            ? "Approve, change or reject it until " + until + ": " + console
                            : "[Approve or reject it](" + page + ") until " + until + ". To change it first: "
                                    + console);
        }
        return String.join("\n\n", parts);
    }

    private static String changes(Plan plan) {
        return plan.changes().stream()
                .map(change -> "- " + change.what() + ": " + (change.before().isEmpty() ? "" : change.before() + " → ")
                        + plain(change.after()))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.replaceAll("\\R", " ");
    }

    static String ended(Approval approval, boolean customerIsTold) {
        var title = approval.plan().title() + " (approval " + approval.id() + ")";
        var then = customerIsTold || approval.byCustomer() ? "" : " The customer has not been told by the bot.";
        return switch (approval.state()) {
            case ApprovalState.Executed executed ->
                "**Done:** " + title + ", agreed by " + executed.by() + ". " + executed.says() + then;
            case ApprovalState.Rejected rejected ->
                "**Rejected:** " + title + ", by " + rejected.by() + ": " + rejected.reason() + then;
            case ApprovalState.Failed failed ->
                "**Could not be done:** " + title + ", agreed by " + failed.by() + ". " + failed.why()
                        + " Please see to it." + then;
            case ApprovalState.Expired _ ->
                "**Expired:** nobody decided in time on: " + title + ". It was not done." + then;
            case ApprovalState.Withdrawn withdrawn ->
                "**Withdrawn:** " + title + ", by " + withdrawn.by() + ": " + withdrawn.reason();
            case ApprovalState.Proposed _, ApprovalState.Approved _ -> "**Under way:** " + title;
        };
    }
}
