package deskhand.tool.approval;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import deskhand.customer.operation.Plan;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("approval")
record ApprovalRow(
        @Id long id,
        long conversationId,
        @Nullable Long turnId,
        String connection,
        String category,
        String language,
        String email,
        String customerKey,
        String operation,
        String arguments,
        String fingerprint,
        String plan,
        String target,
        boolean live,
        boolean byCustomer,
        State state,
        boolean edited,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String says,
        @Nullable Instant endedAt,
        @Nullable Long toldIn,
        int tries,
        @Nullable Instant sentAt,
        @Nullable Instant busyUntil) {

    enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        EXPIRED,
        WITHDRAWN,
        EXECUTED,
        FAILED
    }

    /** Names this one deed to whoever carries it out. */
    String key() {
        return "approval-" + id;
    }

    Approval approval(Plan read) {
        return new Approval(
                id,
                conversationId,
                turnId,
                connection,
                category,
                language,
                email,
                operation,
                arguments,
                read,
                live,
                byCustomer,
                proposedAt,
                toldIn,
                told());
    }

    private ApprovalState told() {
        var by = requireNonNullElse(decidedBy, "nobody");
        var why = requireNonNullElse(reason, "");
        return switch (state) {
            case PROPOSED -> new ApprovalState.Proposed(expiresAt);
            case APPROVED -> new ApprovalState.Approved(by, requireNonNull(decidedAt), edited);
            case REJECTED -> new ApprovalState.Rejected(by, requireNonNull(endedAt), why);
            case EXPIRED -> new ApprovalState.Expired(requireNonNull(endedAt));
            case WITHDRAWN -> new ApprovalState.Withdrawn(by, requireNonNull(endedAt), why);
            case EXECUTED ->
                new ApprovalState.Executed(by, requireNonNull(endedAt), edited, requireNonNullElse(says, ""));
            case FAILED -> new ApprovalState.Failed(by, requireNonNull(endedAt), why);
        };
    }

    @Override
    public String toString() {
        return "ApprovalRow[" + id + ", " + state + "]";
    }
}
