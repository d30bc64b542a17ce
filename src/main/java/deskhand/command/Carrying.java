package deskhand.command;

import deskhand.base.Defused;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Action;
import deskhand.helpdesk.Connections;
import deskhand.outbox.Outbox;
import deskhand.turn.Turns;
import deskhand.turn.words.Phrase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The transactions of a command: what it changes, that it is over, and the note that says so. */
@Singleton
class Carrying {

    private final NoteCommands rows;
    private final Conversations conversations;
    private final Connections connections;
    private final Turns turns;
    private final Outbox outbox;
    private final Effects effects;
    private final Clock clock;

    Carrying(
            NoteCommands rows,
            Conversations conversations,
            Connections connections,
            Turns turns,
            Outbox outbox,
            Effects effects,
            Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.connections = connections;
        this.turns = turns;
        this.outbox = outbox;
        this.effects = effects;
        this.clock = clock;
    }

    /** {@code decided}: what is to be told of an approval. False as long as it is not over. */
    @Transactional
    boolean carryOut(NoteCommand given, Command command, @Nullable Phrase decided) {
        conversations.lock(given.conversationId());
        if (stateOf(given) != NoteCommand.State.WAITING) {
            return true;
        }
        var connection = connections.get(given.connectionId());
        if (connection.deleted()) {
            rows.end(given.id(), NoteCommand.State.FAILED, "The connection was deleted.", clock.instant());
            return true;
        }
        var turn = turns.anchor(given.conversationId()).orElse(null);
        if (turn == null) { // the first is about to begin
            return false;
        }
        var conversation = conversations.find(given.conversationId()).orElseThrow();
        var order = new Order(given.id(), connection, conversation, turn, given.who());
        return switch (decided == null ? effects.of(order, command) : new Effect.Told(decided)) {
            case Effect.Told told -> end(given, turn, NoteCommand.State.DONE, told.note(), true);
            case Effect.Sending sending -> rows.sending(given.id(), sending.action()) == 0;
        };
    }

    /** Whether the reply that it had sent came to an end. */
    @Transactional
    boolean lookAfter(NoteCommand given) {
        var ended = given.actionId() == null ? null : effects.ended(given.actionId());
        if (ended == null) {
            return false;
        }
        conversations.lock(given.conversationId());
        return end(given, ended.turn(), ended.state(), ended.note(), ended.tell());
    }

    @Transactional
    void fail(NoteCommand given) {
        conversations.lock(given.conversationId());
        var note = Phrase.of("command.failed", given.id());
        turns.anchor(given.conversationId()).ifPresent(turn -> end(given, turn, NoteCommand.State.FAILED, note, true));
        rows.end(given.id(), NoteCommand.State.FAILED, note.onPages(), clock.instant());
    }

    private NoteCommand.State stateOf(NoteCommand given) {
        return rows.findById(given.id()).orElseThrow().state();
    }

    private boolean end(NoteCommand given, long turn, NoteCommand.State state, Phrase phrase, boolean tell) {
        var note = phrase.inNotesOf(connections.get(given.connectionId()));
        if (rows.end(given.id(), state, note, clock.instant()) > 0 && tell) {
            outbox.append(turn, given.conversationId(), new Action.WriteNote(Defused.text(note), false, null));
        }
        return true;
    }
}
