package deskhand.turn;

import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.conversation.Hands;
import deskhand.conversation.Message;
import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.platform.Jobs;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets turns begin, one at a time and in order within a conversation, and end. */
@Singleton
public class Turns {

    private static final int MOST_HISTORY = 60;
    private static final int MOST_ASKS = 60;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final TurnRows rows;
    private final Conversations conversations;
    private final Connections connections;
    private final Journals journals;
    private final StoredResults results;
    private final Jobs jobs;
    private final Clock clock;

    Turns(
            TurnRows rows,
            Conversations conversations,
            Connections connections,
            Journals journals,
            StoredResults results,
            Jobs jobs,
            Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.connections = connections;
        this.journals = journals;
        this.results = results;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Locks the conversation of an unfinished turn for the caller's transaction and says which it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Conversation> lockConversationOf(long id) {
        return rows.lockConversationOf(id);
    }

    /** The conversation of a turn that is about to begin. */
    public Optional<Long> dueIn(long id) {
        return rows.findById(id)
                .filter(row ->
                        row.state() == TurnRow.State.WAITING && !row.dueAt().isAfter(clock.instant()))
                .map(TurnRow::conversationId);
    }

    /**
     * Begins a turn, or begins it again after a crash. The caller holds the lock of its conversation, under which it is read
     * what the customer said: a message that comes a moment later belongs to the next turn.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Claim claim(long id, Conversation conversation) {
        var now = clock.instant();
        var connection = connections.get(conversation.connectionId());
        var mode = conversation.modeOn(connection);
        var begins = rows.begin(id, mode.name(), now);
        if (begins.isEmpty()) {
            return notBegun(id, now);
        }
        var begun = begins.getFirst();
        var start = begun.starts();
        if (connection.deleted()) {
            rows.finish(id, start, null, Reason.CONNECTION_DELETED.name(), null, null, now);
            return new Claim.Over();
        }
        if (mode == Mode.OFF) {
            rows.finish(id, start, null, Reason.MODE_IS_OFF.name(), null, null, now);
            return new Claim.Over();
        }
        var journal = start == 1 ? journals.begun(id) : journals.of(id);
        var redo = begun.redo() == null ? null : results.read(begun.redo(), Redo.class);
        var turn = journal.step(Journals.HEARD, Turn.class, () -> turn(id, conversation, mode, redo, now));
        journal.keep();
        // A draft that one of them asked for is made whoever has the conversation.
        return new Claim.Begun(turn, start, redo == null && isWithPeople(conversation, connection), journal);
    }

    private Claim notBegun(long id, Instant now) {
        return rows.findById(id)
                .filter(row -> row.state() != TurnRow.State.DONE)
                .<Claim>map(row -> new Claim.NotYet(row.dueAt().isAfter(now) ? row.dueAt() : now.plus(LOOK_AGAIN)))
                .orElseGet(Claim.Over::new);
    }

    /** Where the bot answers by itself: a person has it, not only a hand-over that nobody took up yet. */
    private static boolean isWithPeople(Conversation conversation, Connection connection) {
        return connection.modeIn(conversation.inbox()) == Mode.AUTO
                && conversation.hands() == Hands.HUMAN
                && conversation.assignee() == Assignee.HUMAN;
    }

    /** What a colleague wanted is written for this colleague to look at, so it is never more than a draft. */
    private Turn turn(long id, Conversation conversation, Mode mode, @Nullable Redo redo, Instant now) {
        var newest = conversations.newest(conversation.id(), MOST_HISTORY);
        var asks = newest.size() < MOST_HISTORY
                ? newest.stream().filter(Message::waitsForAnswer).toList()
                : conversations.unanswered(conversation.id(), MOST_ASKS);
        var connection = connections.get(conversation.connectionId());
        return new Turn(
                id,
                conversation.id(),
                connection.slug(),
                conversation.channel(),
                conversation.subject(),
                conversation.contact(now),
                redo == null ? mode : mode.atMost(Mode.DRAFT),
                asks.stream().map(Turns::line).toList(),
                newest.stream()
                        .filter(message -> !message.waitsForAnswer())
                        .map(Turns::line)
                        .toList(),
                conversation.canReply(),
                redo == null ? undelivered(asks, newest) : null,
                now,
                redo,
                conversation.limitedBy(connection));
    }

    private static @Nullable String undelivered(List<Message> asks, List<Message> newest) {
        return asks.isEmpty()
                ? null
                : newest.stream()
                        .filter(message -> message.trouble() != null
                                && !message.saidAt().isBefore(asks.getFirst().saidAt()))
                        .map(Message::trouble)
                        .findFirst()
                        .orElse(null);
    }

    private static Line line(Message message) {
        return new Line(
                message.ref(),
                message.author(),
                message.hidden(),
                message.text(),
                message.attachments(),
                message.saidAt());
    }

    /**
     * Ends a turn in the caller's transaction and lets the next one begin. Its conversation; none if somebody else began it again
     * meanwhile: then nothing of the caller's may be stored.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Conversation> finish(Turn turn, int start, Ending ending) {
        var conversation = conversations.lock(turn.conversationId());
        var finished = rows.finish(
                turn.id(),
                start,
                ending.outcome(),
                ending.reason().name(),
                ending.decided(),
                ending.category(),
                clock.instant());
        if (finished.isEmpty()) {
            return Optional.empty();
        }
        var next = finished.getFirst().nextDue();
        if (next != null) {
            jobs.hasten(Hearing.JOB, next);
        }
        return conversation;
    }

    /** {@code outcome} and {@code decided} are null if there was nothing left to answer, {@code category} if nobody asked. */
    public record Ending(
            @Nullable String outcome,
            Reason reason,
            @Nullable String decided,
            @Nullable String category) {}

    /** What stood in the way of the conversation's next turn is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letNextBegin(long conversationId) {
        rows.nextDue(conversationId, clock.instant()).ifPresent(next -> jobs.hasten(Hearing.JOB, next));
    }

    public boolean aLaterExists(Turn turn) {
        return rows.aLaterExists(turn.conversationId(), turn.id());
    }

    /** The last turn of a conversation that has begun. */
    public Optional<Long> newestBegun(long conversationId) {
        return rows.newestBegun(conversationId);
    }

    /**
     * The turn that something said beside the customer's words belongs to: the last one that began, or where there is none
     * one that is over at once. Empty while the first is about to begin. The caller holds the conversation's lock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Long> anchor(long conversationId) {
        var begun = rows.newestBegun(conversationId).filter(id -> heard(id).isPresent());
        return begun.isPresent() || rows.next(conversationId).isPresent() ? begun : Optional.of(aside(conversationId));
    }

    private long aside(long conversationId) {
        var now = clock.instant();
        var conversation = conversations.find(conversationId).orElseThrow();
        var mode = conversation.modeOn(connections.get(conversation.connectionId()));
        var id = rows.openAside(conversationId, mode.name(), Reason.NOTHING_TO_READ.name(), now);
        var journal = journals.of(id);
        journal.step(Journals.HEARD, Turn.class, () -> turn(id, conversation, mode, null, now));
        journal.keep();
        return id;
    }

    /** What a turn had heard when it began. */
    public Optional<Turn> heard(long id) {
        return journals.heard(id);
    }
}
