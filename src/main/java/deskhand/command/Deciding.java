package deskhand.command;

import deskhand.tool.approval.Approval;
import deskhand.tool.approval.Approvals;
import deskhand.tool.approval.Decided;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Approves and rejects what waits in the command's own conversation. Each is decided once, whoever comes first. */
@Singleton
class Deciding {

    private static final int MOST = 20;

    private final Approvals approvals;

    Deciding(Approvals approvals) {
        this.approvals = approvals;
    }

    /** What agents are told, null for all other commands. Transactions of its own: what is approved may take its time. */
    @Nullable
    String decide(NoteCommand given, Command command) {
        return switch (command) {
            case Command.Approve approve ->
                decide(given, approve.number(), approval -> approvals.approve(approval.id(), given.who()));
            case Command.Reject reject ->
                decide(given, reject.number(), approval -> approvals.reject(approval.id(), given.who(), reject.why()));
            default -> null;
        };
    }

    private String decide(NoteCommand given, @Nullable Long number, Function<Approval, Decided> decision) {
        if (number != null) {
            return approvals
                    .find(number)
                    .filter(approval -> approval.conversationId() == given.conversationId())
                    .map(approval -> told(decision.apply(approval)))
                    .orElse("There is no approval " + number + " in this conversation.");
        }
        var waiting = approvals.page("proposed", given.conversationId(), Long.MAX_VALUE, MOST);
        if (waiting.isEmpty()) {
            return "Nothing waits for approval in this conversation.";
        }
        return waiting.size() == 1 ? told(decision.apply(waiting.getFirst())) : which(waiting);
    }

    private static String which(List<Approval> waiting) {
        return waiting.stream()
                .map(approval -> "- " + approval.id() + ": " + approval.plan().title())
                .collect(Collectors.joining(
                        "\n",
                        "More than one waits. Say which, for example `approve "
                                + waiting.getFirst().id() + "`:\n",
                        ""));
    }

    private static String told(Decided decided) {
        return switch (decided) {
            case Decided.Done done -> told("", done.approval());
            case Decided.Already already -> told("Nothing changed by this note. ", already.approval());
            case Decided.Unknown _ -> "There is no such approval.";
            case Decided.Impossible impossible -> "It cannot be done. " + impossible.why();
            case Decided.Unavailable unavailable -> "It cannot be done now. " + unavailable.why();
        };
    }

    private static String told(String before, Approval approval) {
        var who = approval.state().who();
        return before + "Approval " + approval.id() + " (" + approval.plan().title() + ") is "
                + approval.state().word() + (who == null ? "" : ", decided by " + who) + ".";
    }
}
