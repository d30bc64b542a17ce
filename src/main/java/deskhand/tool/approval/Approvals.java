package deskhand.tool.approval;

import deskhand.customer.Trust;
import deskhand.customer.operation.Checked;
import deskhand.customer.operation.Operations;
import deskhand.platform.config.KeptOfCustomers;
import deskhand.platform.listing.Paging;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations that wait for a person, and what people decide. Whatever is decided is decided once. */
@Singleton
public class Approvals implements KeptOfCustomers {

    /** So long what was done is worth telling in the same conversation. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final ApprovalRows rows;
    private final ApprovalEvents events;
    private final ApprovalBook book;
    private final Proposing proposing;
    private final Executor executor;
    private final Operations operations;
    private final Clock clock;

    Approvals(
            ApprovalRows rows,
            ApprovalEvents events,
            ApprovalBook book,
            Proposing proposing,
            Executor executor,
            Operations operations,
            Clock clock) {
        this.rows = rows;
        this.events = events;
        this.book = book;
        this.proposing = proposing;
        this.executor = executor;
        this.operations = operations;
        this.clock = clock;
    }

    /** Who did what with an approval, and when. */
    public record Event(
            String what, String who, Instant at, @Nullable String note) {}

    /** Asks for an operation on behalf of a proven customer. */
    Proposed propose(Tool.Caller caller, String email, String operation, String arguments) {
        var asked = operations
                .plain(operation, arguments)
                .flatMap(plain -> rows.askedIn(caller.turnId(), caller.conversationId(), operation, plain));
        return asked.isPresent()
                ? Proposing.told(book.approval(asked.get()))
                : proposeNew(caller, email, operation, arguments);
    }

    private Proposed proposeNew(Tool.Caller caller, String email, String operation, String arguments) {
        return switch (operations.check(operation, arguments, email)) {
            case Checked.Impossible impossible -> new Proposed.Impossible(impossible.why());
            case Checked.Unknown unknown -> new Proposed.Unavailable(unknown.why());
            case Checked.Possible possible -> {
                var wish = new Wish(
                        caller.conversationId(),
                        caller.turnId(),
                        caller.connection(),
                        caller.category(),
                        caller.language(),
                        caller.trust(),
                        email,
                        operation,
                        possible.arguments());
                yield settled(proposing.propose(wish, possible));
            }
        };
    }

    /** What was agreed on beforehand and is the shop's to do is waited for a moment. */
    private Proposed settled(Proposed proposed) {
        if (proposed instanceof Proposed.Waiting waiting
                && waiting.approval().live()
                && waiting.approval().state() instanceof ApprovalState.Approved) {
            executor.run(waiting.approval().id());
            return Proposing.told(find(waiting.approval().id()).orElseThrow());
        }
        return proposed;
    }

    /** Whether it could be done as things are, without asking for it. */
    Checked look(String email, String operation, String arguments) {
        return operations.check(operation, arguments, email);
    }

    public Decided approve(long id, String by) {
        return carriedOut(book.approve(id, by, null));
    }

    /** With other arguments, which are checked first like those of a proposal. */
    public Decided approve(long id, String by, String arguments) {
        var row = rows.findById(id).orElse(null);
        if (row == null) {
            return new Decided.Unknown();
        }
        if (row.state() != ApprovalRow.State.PROPOSED) {
            return new Decided.Already(book.approval(row));
        }
        return switch (operations.check(row.operation(), arguments, row.email())) {
            case Checked.Impossible impossible -> new Decided.Impossible(impossible.why());
            case Checked.Unknown unknown -> new Decided.Unavailable(unknown.why());
            case Checked.Possible possible -> carriedOut(book.approve(id, by, possible));
        };
    }

    private Decided carriedOut(Decided decided) {
        if (!(decided instanceof Decided.Done done)) {
            return decided;
        }
        executor.now(done.approval().id());
        return new Decided.Done(find(done.approval().id()).orElseThrow());
    }

    /** {@code reason} is told to the customer. */
    public Decided reject(long id, String by, String reason) {
        return book.reject(id, by, reason);
    }

    /** Whoever asked for it does not want it any more. */
    public Decided withdraw(long id, String by, String reason) {
        return book.withdraw(id, by, reason);
    }

    /** Of what waits in a conversation, all that was asked for before this moment. How many were withdrawn. */
    public long withdrawAll(long conversationId, Instant before, String by, String reason) {
        return rows.waitingIn(conversationId).stream()
                .filter(row -> row.proposedAt().isBefore(before))
                .filter(row -> book.withdraw(row.id(), by, reason) instanceof Decided.Done)
                .count();
    }

    /** The customer does something on a page of ours. Carried out with {@link #finish} once the caller's transaction is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Approval byCustomer(
            long conversationId, String email, String language, String operation, Checked.Possible possible) {
        var wish = new Wish(
                conversationId,
                null,
                "",
                "retention",
                language,
                Trust.VERIFIED,
                email,
                operation,
                possible.arguments());
        return proposing.byCustomer(wish, possible);
    }

    /** Carries out at once what is approved, if that is in our own hands. */
    public Approval finish(long id) {
        executor.now(id);
        return find(id).orElseThrow();
    }

    /** Tells the agents of a conversation something. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(long conversationId, String markdown) {
        book.eachListener(listener -> listener.noted(conversationId, markdown));
    }

    public Optional<Approval> find(long id) {
        return book.find(id);
    }

    public List<Event> events(long id) {
        return events.of(id).stream()
                .map(event -> new Event(event.what(), event.who(), event.at(), event.note()))
                .toList();
    }

    /**
     * A page.
     *
     * @param state the word of a state, null for all
     * @param conversationId null for all
     */
    public List<Approval> page(@Nullable String state, @Nullable Long conversationId, Paging page) {
        var stored = state == null ? null : state.toUpperCase(Locale.ROOT);
        var found = page.oldestFirst()
                ? rows.oldest(stored, conversationId, page.above(), page.below(), page.limit())
                : rows.newest(stored, conversationId, page.above(), page.below(), page.limit());
        return found.stream().map(book::approval).toList();
    }

    /** How many wait for a person, counted up to a bound. */
    public long waiting(int most) {
        return rows.countWaiting(most);
    }

    public List<Long> conversationsWaiting() {
        return rows.conversationsWaiting();
    }

    /**
     * What was asked for in a conversation and is still of interest, newest first. What ended meanwhile is told in this turn; 0
     * leaves no marks.
     */
    @Transactional
    public List<Approval> tellIn(long conversationId, long turnId) {
        if (turnId > 0) {
            rows.tell(conversationId, turnId);
        }
        return rows.recent(conversationId, clock.instant().minus(REMEMBERED)).stream()
                .map(book::approval)
                .toList();
    }

    /** The address may be known only here. */
    @Override
    public long erase(String email) {
        return rows.erase(email);
    }

    static Set<String> words() {
        return Set.of("proposed", "approved", "rejected", "expired", "withdrawn", "executed", "failed");
    }
}
