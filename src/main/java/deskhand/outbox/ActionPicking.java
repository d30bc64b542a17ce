package deskhand.outbox;

import deskhand.base.OneTimeCode;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.conversation.Hands;
import deskhand.helpdesk.Action;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import deskhand.turn.Reason;
import deskhand.turn.StoredResults;
import deskhand.turn.Turn;
import deskhand.turn.Turns;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers what is needed to execute an action, if its time has come. */
@Singleton
class ActionPicking {

    static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 60;

    private final ActionRows rows;
    private final Conversations conversations;
    private final Performing performing;
    private final Turns turns;
    private final StoredResults json;
    private final OutboxSettings settings;
    private final Clock clock;

    ActionPicking(
            ActionRows rows,
            Conversations conversations,
            Performing performing,
            Turns turns,
            StoredResults json,
            OutboxSettings settings,
            Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.performing = performing;
        this.turns = turns;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the turn of an action wants next; {@code known}: that turn, if the caller has it. */
    @Transactional
    Picked pick(long id, @Nullable Turn known) {
        var waiting = rows.waitingWith(id, MOST_WAITING);
        var turnId = known == null ? turnOf(id, waiting) : known.id();
        if (waiting.size() < MOST_WAITING && waiting.stream().noneMatch(row -> row.turnId() == turnId)) {
            return new Picked.Over();
        }
        var row = waiting.getFirst();
        if (row.turnId() != turnId || isOfAnotherJob(row, id)) {
            return lookAgain();
        }
        var settled = row.askedAt() == null ? null : row.askedAt().plus(settings.settle());
        if (settled != null && settled.isAfter(clock.instant())) {
            return new Picked.NotYet(settled);
        }
        var conversation = conversations.find(row.conversationId()).orElseThrow();
        var turn = known == null ? turns.heard(turnId).orElseThrow() : known;
        var action = json.read(row.what(), Action.class);
        var connection = performing.connection(conversation.connectionId());
        return begun(new Picked.Ready(
                row.id(),
                action,
                row.marker(),
                row.tries(),
                turn,
                connection,
                conversation.ref(),
                row.askedAt() != null,
                connection.deleted()
                        ? Reason.CONNECTION_DELETED
                        : doubt(action, turn, conversation, conversation.modeOn(connection), row.decidedBy()),
                row.decidedBy(),
                onlyTo(action, turn, conversation),
                changes(waiting, turn, conversation, connection)));
    }

    /** Else each job would try it at times of its own. */
    private boolean isOfAnotherJob(ActionRow row, long id) {
        return row.id() < id || row.id() > id && rows.hasJob(row.id());
    }

    private Picked lookAgain() {
        return new Picked.NotYet(clock.instant().plus(LOOK_AGAIN));
    }

    /** An action that is over still stands for those behind it. */
    private long turnOf(long id, List<ActionRow> waiting) {
        return waiting.stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .or(() -> rows.findById(id))
                .orElseThrow()
                .turnId();
    }

    /** What the helpdesk is to be asked for counts as a try from here on. */
    private Picked begun(Picked.Ready ready) {
        if (ready.isUnwanted()) {
            return ready;
        }
        var now = clock.instant();
        var rest = performing.helpdesk(ready.connection()).rest(ready.connection());
        if (rest.isPositive()) {
            return new Picked.NotYet(now.plus(rest));
        }
        return rows.countTry(ready.id(), ready.tries(), now) > 0 ? ready : lookAgain();
    }

    /** A code goes to the address that it proves, and what it has opened goes there too. */
    private static @Nullable String onlyTo(Action action, Turn turn, Conversation conversation) {
        if (!(action instanceof Action.PostReply reply)) {
            return null;
        }
        if (reply.text().contains(OneTimeCode.PLACE)) {
            return Objects.requireNonNullElse(turn.contact().email(), "");
        }
        return turn.contact().verified() && !conversation.verified() ? conversation.provenEmail() : null;
    }

    /** Up to the next that says something or is not wanted any more. */
    private List<Picked.Change> changes(
            List<ActionRow> waiting, Turn turn, Conversation conversation, Connection connection) {
        var changes = new ArrayList<Picked.Change>();
        if (!performing.helpdesk(connection).takesTogether()) {
            return changes;
        }
        var mode = conversation.modeOn(connection);
        for (var row : waiting.subList(1, waiting.size())) {
            if (row.turnId() != turn.id()) {
                continue;
            }
            var action = json.read(row.what(), Action.class);
            if (action.words() != null || doubt(action, turn, conversation, mode, row.decidedBy()) != null) {
                break;
            }
            changes.add(new Picked.Change(row.id(), action));
        }
        return changes;
    }

    /**
     * Mode, pause and ownership say what the bot may do by itself. Where a person decided on this very text they do not count;
     * that somebody was faster always does.
     */
    private @Nullable Reason doubt(
            Action action, Turn turn, Conversation conversation, Mode mode, @Nullable String decidedBy) {
        var byItself = decidedBy == null;
        if (mode.compareTo(Mode.SHADOW) <= 0 || (byItself && action.isPublic() && mode != Mode.AUTO)) {
            return Reason.MODE_LOWERED;
        }
        if (byItself && action.isPublic() && conversation.paused()) {
            return Reason.BOT_PAUSED;
        }
        return switch (action) {
            case Action.PostReply _ when byItself && conversation.hands() == Hands.HUMAN -> Reason.HUMAN_TOOK_OVER;
            case Action.PostReply _ when turns.aLaterExists(turn) -> Reason.CUSTOMER_WROTE_AGAIN;
            case Action.SetStatus change
            when change.status() == Status.RESOLVED && turns.aLaterExists(turn) -> Reason.CUSTOMER_WROTE_AGAIN;
            case Action.WriteNote note when note.draft() && turns.aLaterExists(turn) -> Reason.CUSTOMER_WROTE_AGAIN;
            default -> null;
        };
    }
}
