package deskhand.tool.cancel;

import deskhand.customer.operation.Checked;
import deskhand.customer.operation.Operations;
import deskhand.tool.approval.Approval;
import deskhand.tool.approval.Approvals;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;

/** Opens links and does what their owners decide, once. */
@Singleton
class CancelDesk {

    private final CancelLinkRows rows;
    private final CancelTokens tokens;
    private final Operations operations;
    private final Approvals approvals;
    private final CancelSettings settings;
    private final Uses uses;
    private final Clock clock;

    CancelDesk(
            CancelLinkRows rows,
            CancelTokens tokens,
            Operations operations,
            Approvals approvals,
            CancelSettings settings,
            Uses uses,
            Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.operations = operations;
        this.approvals = approvals;
        this.settings = settings;
        this.uses = uses;
        this.clock = clock;
    }

    enum Choice {
        END("ended"),
        PAUSE("paused"),
        KEEP("kept");

        private final String outcome;

        Choice(String outcome) {
            this.outcome = outcome;
        }
    }

    /** What became of a choice. */
    enum Result {
        ENDED,
        PAUSED,
        KEPT,
        /** The shop's backend has not answered yet. */
        UNDER_WAY,
        FAILED,
        /** There is nothing to end or to pause. */
        NOTHING,
        /** The records cannot be read now; the link is still good. */
        LATER,
        USED
    }

    Opened open(String token) {
        var content = tokens.read(token).orElse(null);
        if (content == null || !content.purpose().equals(CancelLinks.PURPOSE)) {
            return new Opened.Strange();
        }
        var link = rows.findById(content.id()).orElse(null);
        if (link == null
                || !link.purpose().equals(CancelLinks.PURPOSE)
                || !link.customerKey().equals(content.customerKey())
                || !isSame(link, token)) {
            return new Opened.Strange();
        }
        var now = clock.instant();
        if (link.usedAt() != null) {
            return new Opened.Used(link.language());
        }
        return now.isBefore(content.until()) && now.isBefore(link.expiresAt())
                ? new Opened.Valid(link)
                : new Opened.Expired(link.language());
    }

    private static boolean isSame(CancelLinkRows.Link link, String token) {
        return link.tokenHash() != null
                && MessageDigest.isEqual(
                        link.tokenHash().getBytes(StandardCharsets.US_ASCII),
                        CancelTokens.hash(token).getBytes(StandardCharsets.US_ASCII));
    }

    Result decide(CancelLinkRows.Link link, Choice choice) {
        return switch (choice) {
            case KEEP -> uses.keep(link) ? Result.KEPT : Result.USED;
            case END -> carryOut(link, choice, Operations.CANCEL, "{}");
            case PAUSE -> carryOut(link, choice, Operations.PAUSE, "{\"months\":" + settings.pauseMonths() + "}");
        };
    }

    private Result carryOut(CancelLinkRows.Link link, Choice choice, String operation, String arguments) {
        return switch (operations.check(operation, arguments, link.email())) {
            case Checked.Impossible _ -> Result.NOTHING;
            case Checked.Unknown _ -> Result.LATER;
            case Checked.Possible possible ->
                uses.carryOut(link, choice.outcome, operation, possible)
                        .map(approval -> result(approvals.finish(approval.id()), choice))
                        .orElse(Result.USED);
        };
    }

    private static Result result(Approval approval, Choice choice) {
        return switch (approval.state().word()) {
            case "executed" -> choice == Choice.END ? Result.ENDED : Result.PAUSED;
            case "approved" -> Result.UNDER_WAY;
            default -> Result.FAILED;
        };
    }

    /** That a link is used and what it leads to is one transaction. */
    @Singleton
    static class Uses {

        private final CancelLinkRows rows;
        private final Approvals approvals;
        private final Clock clock;

        Uses(CancelLinkRows rows, Approvals approvals, Clock clock) {
            this.rows = rows;
            this.approvals = approvals;
            this.clock = clock;
        }

        @Transactional
        boolean keep(CancelLinkRows.Link link) {
            if (!use(link, "kept")) {
                return false;
            }
            approvals.note(
                    link.conversationId(),
                    "**Kept:** the customer opened the link to end the subscription and decided to keep it.");
            return true;
        }

        @Transactional
        Optional<Approval> carryOut(
                CancelLinkRows.Link link, String outcome, String operation, Checked.Possible possible) {
            if (!use(link, outcome)) {
                return Optional.empty();
            }
            var approval =
                    approvals.byCustomer(link.conversationId(), link.email(), link.language(), operation, possible);
            rows.ledTo(link.id(), approval.id());
            return Optional.of(approval);
        }

        private boolean use(CancelLinkRows.Link link, String outcome) {
            if (rows.use(link.id(), outcome, clock.instant()) == 0) {
                return false;
            }
            rows.useOthers(link.customerKey(), link.purpose(), clock.instant());
            return true;
        }
    }
}
