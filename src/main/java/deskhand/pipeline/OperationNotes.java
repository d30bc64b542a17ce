package deskhand.pipeline;

import deskhand.customer.operation.Plan;
import deskhand.tool.approval.Approval;
import deskhand.tool.approval.ApprovalState;
import deskhand.turn.words.NoteWords;
import deskhand.turn.words.Phrase;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What agents read about operations, in their language. */
final class OperationNotes {

    private OperationNotes() {}

    /** {@code page}: where it can be decided on without the console, if there is one. */
    static Phrase proposed(Approval approval, String address, @Nullable String page) {
        return words -> {
            var parts = new ArrayList<String>();
            parts.add(words.of("operation.waits", named(approval, words)));
            parts.add(changes(approval.plan(), words));
            if (!approval.plan().policies().isEmpty()) {
                parts.add("**" + words.of("operation.policy") + "**\n" + policies(approval.plan(), words));
            }
            if (approval.state() instanceof ApprovalState.Proposed proposed) {
                var console = address + "/approvals/" + approval.id();
                var until = words.days("day.until").withZone(ZoneOffset.UTC).format(proposed.until());
                parts.add(
                        page == null
                                ? words.of("operation.decide", until, console)
                                : words.of("operation.decide.page", page, until, console));
            }
            return String.join("\n\n", parts);
        };
    }

    private static String named(Approval approval, NoteWords words) {
        return words.of("operation.named", words.told(approval.plan().title()), Long.toString(approval.id()));
    }

    private static String policies(Plan plan, NoteWords words) {
        return plan.policies().stream()
                .map(policy -> "- "
                        + words.of(
                                policy.kept() ? "operation.policy.kept" : "operation.policy.broken",
                                words.told(policy.says())))
                .collect(Collectors.joining("\n"));
    }

    private static String changes(Plan plan, NoteWords words) {
        return plan.changes().stream()
                .map(change -> "- " + words.value(change.what()) + ": "
                        + (change.before().isEmpty()
                                ? plain(change.after()) // in the customer's words
                                : words.value(change.before()) + " → " + plain(words.value(change.after()))))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.replaceAll("\\R", " ");
    }

    static Phrase ended(Approval approval, boolean customerIsTold) {
        return words -> {
            var withdrawn = approval.state() instanceof ApprovalState.Withdrawn;
            var untold = approval.state().isOver() && !withdrawn && !customerIsTold && !approval.byCustomer();
            return ended(approval, words) + (untold ? " " + words.of("operation.untold") : "");
        };
    }

    private static String ended(Approval approval, NoteWords words) {
        var named = named(approval, words);
        return switch (approval.state()) {
            case ApprovalState.Executed done ->
                words.of("operation.executed", named, words.value(done.by()), words.told(done.says()));
            case ApprovalState.Rejected not ->
                words.of("operation.rejected", named, words.value(not.by()), not.reason());
            case ApprovalState.Failed failed ->
                words.of("operation.failed", named, words.value(failed.by()), words.told(failed.why()));
            case ApprovalState.Expired _ -> words.of("operation.expired", named);
            case ApprovalState.Withdrawn not ->
                words.of("operation.withdrawn", named, words.value(not.by()), words.told(not.reason()));
            case ApprovalState.Proposed _, ApprovalState.Approved _ -> words.of("operation.under_way", named);
        };
    }
}
