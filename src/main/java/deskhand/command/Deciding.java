package deskhand.command;

import deskhand.platform.listing.Paging;
import deskhand.tool.approval.Approval;
import deskhand.tool.approval.Approvals;
import deskhand.tool.approval.Decided;
import deskhand.turn.words.Phrase;
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
    Phrase decide(NoteCommand given, Command command) {
        return switch (command) {
            case Command.Approve approve ->
                decide(given, approve.number(), approval -> approvals.approve(approval.id(), given.who()));
            case Command.Reject reject ->
                decide(given, reject.number(), approval -> approvals.reject(approval.id(), given.who(), reject.why()));
            default -> null;
        };
    }

    private Phrase decide(NoteCommand given, @Nullable Long number, Function<Approval, Decided> decision) {
        if (number != null) {
            return approvals
                    .find(number)
                    .filter(approval -> approval.conversationId() == given.conversationId())
                    .map(approval -> told(decision.apply(approval)))
                    .orElseGet(() -> Phrase.of("command.approval.elsewhere", number));
        }
        var waiting = approvals.page("proposed", given.conversationId(), Paging.newest(null, MOST));
        if (waiting.isEmpty()) {
            return Phrase.of("command.approval.none");
        }
        return waiting.size() == 1 ? told(decision.apply(waiting.getFirst())) : which(waiting);
    }

    private static Phrase which(List<Approval> waiting) {
        var which = Phrase.of("command.approval.which", waiting.getFirst().id());
        return words -> which.in(words)
                + waiting.stream()
                        .map(approval -> "\n- " + approval.id() + ": "
                                + words.told(approval.plan().title()))
                        .collect(Collectors.joining());
    }

    private static Phrase told(Decided decided) {
        return switch (decided) {
            case Decided.Done done -> stands(done.approval());
            case Decided.Already already -> Phrase.of("command.approval.already", stands(already.approval()));
            case Decided.Unknown _ -> Phrase.of("command.approval.unknown");
            case Decided.Impossible impossible ->
                Phrase.of("command.approval.impossible", Phrase.told(impossible.why()));
            case Decided.Unavailable unavailable ->
                Phrase.of("command.approval.unavailable", Phrase.told(unavailable.why()));
        };
    }

    private static Phrase stands(Approval approval) {
        var who = approval.state().who();
        var state = Phrase.of("command.approval." + approval.state().word());
        var title = Phrase.told(approval.plan().title());
        return who == null
                ? Phrase.of("command.approval.is", approval.id(), title, state)
                : Phrase.of("command.approval.is.by", approval.id(), title, state, (Phrase) words -> words.value(who));
    }
}
