package deskhand.pipeline.context;

import deskhand.customer.Trust;
import deskhand.tool.approval.Approval;
import deskhand.tool.approval.ApprovalState;
import deskhand.tool.approval.Approvals;
import deskhand.turn.Evidence;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the customer asked us to do, as part of a brief. Only what came to an end is evidence: nobody may be told that something
 * was done which still waits. A customer who has thought better of it takes back what waits.
 */
@Singleton
class OperationParts {

    private final Approvals approvals;

    OperationParts(Approvals approvals) {
        this.approvals = approvals;
    }

    void add(Composition brief, Turn turn, Trust trust) {
        if (turn.id() <= 0 || trust != Trust.VERIFIED || turn.asks().isEmpty()) {
            return;
        }
        if (SecondThoughts.in(turn.asks().getLast().text())) {
            approvals.withdrawAll(
                    turn.conversationId(),
                    turn.asks().getLast().at(),
                    "customer",
                    "The customer wrote that it is not wanted any more.");
        }
        var asked = approvals.tellIn(turn.conversationId(), turn.id());
        brief.add(
                "Operations",
                "approvals",
                turn.startedAt(),
                asked.stream().flatMap(one -> evidence(one, turn).stream()).toList());
        brief.addLines("Operations not done", "approvals", turn.startedAt(), open(asked));
    }

    private static Optional<Evidence> evidence(Approval one, Turn turn) {
        return ended(one)
                .map(text -> new Evidence(
                        "operation:" + one.id(),
                        Evidence.Kind.OPERATION,
                        one.plan().title() + ": " + one.state().word(),
                        text,
                        null,
                        isNews(one, turn) ? 1 : 0.5));
    }

    private static boolean isNews(Approval one, Turn turn) {
        return one.toldIn() != null && one.toldIn() == turn.id();
    }

    /** What the customer may be told. Why something failed is for people. */
    private static Optional<String> ended(Approval one) {
        var request = "Your request to " + one.plan().request();
        return switch (one.state()) {
            case ApprovalState.Executed executed -> Optional.of(executed.says());
            case ApprovalState.Rejected rejected ->
                Optional.of(request + " was looked at and not accepted. " + rejected.reason());
            case ApprovalState.Failed _ -> Optional.of(request + " could not be carried out. Our team looks into it.");
            case ApprovalState.Expired _ ->
                Optional.of(request + " was not confirmed in time and has not been carried out.");
            case ApprovalState.Proposed _, ApprovalState.Approved _, ApprovalState.Withdrawn _ -> Optional.empty();
        };
    }

    private static List<String> open(List<Approval> asked) {
        var lines = new ArrayList<String>();
        for (var one : asked) {
            switch (one.state()) {
                case ApprovalState.Proposed _, ApprovalState.Approved _ ->
                    lines.add("The request to " + one.plan().request()
                            + " waits for a colleague. It has NOT been carried out; do not ask for it again.");
                case ApprovalState.Withdrawn withdrawn ->
                    lines.add("The request to " + one.plan().request() + " was withdrawn and not carried out: "
                            + withdrawn.reason());
                case ApprovalState.Executed _,
                        ApprovalState.Rejected _,
                        ApprovalState.Failed _,
                        ApprovalState.Expired _ -> {}
            }
        }
        return lines;
    }
}
