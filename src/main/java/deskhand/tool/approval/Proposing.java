package deskhand.tool.approval;

import deskhand.customer.IdentityKeys;
import deskhand.customer.operation.Checked;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a wish in: the same wish once, a later one about the same thing in place of the earlier one, and what an
 * administrator agreed to beforehand at once.
 */
@Singleton
class Proposing {

    private static final Duration COUNTED = Duration.ofDays(90);

    private final ApprovalRows rows;
    private final ApprovalBook book;
    private final Executor.Deeds deeds;
    private final PreApprovals preApprovals;
    private final IdentityKeys keys;
    private final ApprovalSettings settings;
    private final Clock clock;

    Proposing(
            ApprovalRows rows,
            ApprovalBook book,
            Executor.Deeds deeds,
            PreApprovals preApprovals,
            IdentityKeys keys,
            ApprovalSettings settings,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.deeds = deeds;
        this.preApprovals = preApprovals;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Proposed propose(Wish wish, Checked.Possible possible) {
        rows.lockCustomer(keys.of(wish.email()));
        var before = rows.same(
                        wish.conversationId(), wish.operation(), ApprovalBook.fingerprint(possible), wish.turnId())
                .filter(row -> isOpen(row, clock.instant()))
                .or(() -> rows.toldIn(wish.conversationId(), wish.operation(), wish.turnId()));
        if (before.isPresent()) {
            return told(book.approval(before.get()));
        }
        var row = book.enter(wish, possible, false, settings.expire());
        rows.contradicted(wish.conversationId(), row.target(), row.id())
                .forEach(other -> book.withdraw(other.id(), "bot", "Approval " + row.id() + " takes its place."));
        var agreed = agreed(wish, possible, row);
        if (agreed.isEmpty()) {
            book.tellProposed(row);
            return new Proposed.Waiting(book.approval(row));
        }
        book.approve(
                row.id(),
                "pre-approval " + agreed.get().id() + ", " + agreed.get().name(),
                null);
        if (!row.live()) {
            deeds.inOurRecords(row.id(), false);
        }
        return told(book.find(row.id()).orElseThrow());
    }

    /** One whose time is over does not stand in the way of a new one. */
    private boolean isOpen(ApprovalRow row, Instant now) {
        if (row.state() == ApprovalRow.State.PROPOSED && !row.expiresAt().isAfter(now)) {
            book.expire(row.id());
            return false;
        }
        return true;
    }

    private Optional<PreApproval> agreed(Wish wish, Checked.Possible possible, ApprovalRow row) {
        if (!possible.plan().keepsPolicies()) {
            return Optional.empty();
        }
        return preApprovals.enabledFor(wish.operation()).stream()
                .filter(rule -> rule.covers(
                        wish.category(), wish.trust(), possible.plan().amount()))
                .filter(rule -> rows.had(
                                keys.all(wish.email()),
                                wish.operation(),
                                clock.instant().minus(COUNTED),
                                row.id())
                        < rule.times())
                .findFirst();
    }

    static Proposed told(Approval approval) {
        return switch (approval.state()) {
            case ApprovalState.Proposed _ -> new Proposed.Waiting(approval);
            case ApprovalState.Approved _ -> new Proposed.Waiting(approval);
            case ApprovalState.Executed executed -> new Proposed.Executed(approval, executed.says());
            case ApprovalState.Rejected _ -> new Proposed.Over(approval);
            case ApprovalState.Expired _ -> new Proposed.Over(approval);
            case ApprovalState.Withdrawn _ -> new Proposed.Over(approval);
            case ApprovalState.Failed _ -> new Proposed.Over(approval);
        };
    }

    /** The customer does it, on a page that only they have the address of. */
    @Transactional(Transactional.TxType.MANDATORY)
    Approval byCustomer(Wish wish, Checked.Possible possible) {
        rows.lockCustomer(keys.of(wish.email()));
        rows.contradicted(wish.conversationId(), possible.plan().target(), 0)
                .forEach(other -> book.withdraw(other.id(), "customer", "The customer did it by a link."));
        var row = book.enter(wish, possible, true, settings.expire());
        book.approve(row.id(), "customer, by link", null);
        return book.find(row.id()).orElseThrow();
    }
}
