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
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one door for what people have the bot do with a draft from elsewhere than a private note: links, the sidebar, the
 * console. The same rules as for notes: each draft is sent once, whoever comes first, and nobody is overtaken. Each deed is one
 * transaction under the conversation's lock and is kept with who did it.
 */
@Singleton
public class Deeds {

    private final DeedRows rows;
    private final Turns turns;
    private final Conversations conversations;
    private final Connections connections;
    private final Outbox outbox;
    private final Handiwork handiwork;
    private final Clock clock;

    Deeds(
            DeedRows rows,
            Turns turns,
            Conversations conversations,
            Connections connections,
            Outbox outbox,
            Handiwork handiwork,
            Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.conversations = conversations;
        this.connections = connections;
        this.outbox = outbox;
        this.handiwork = handiwork;
        this.clock = clock;
    }

    /**
     * Posts the draft of this turn to the customer, as it is or in another wording. The outbox still reads the conversation and
     * withdraws the reply if the customer or a colleague was faster.
     */
    @Transactional
    public Deed send(long turn, @Nullable String edited, Who who) {
        return carryOut(turn, "send", who, order -> switch (handiwork.sending().send(order, edited)) {
            case Effect.Told told -> new Deed.Refused(told.note().onPages());
            case Effect.Sending sending -> new Deed.Sending(sending.action());
        });
    }

    /** Has another draft written; {@code category}: by whose specialist, null for whichever fits. */
    @Transactional
    public Deed redo(long turn, String instruction, @Nullable String category, Who who) {
        return carryOut(turn, "redo", who, order -> {
            var objection = handiwork.objections().against(turn, false);
            if (objection.isPresent()) {
                return refused("command.redo.not", objection.get());
            }
            return handiwork.redoing().begins(order, instruction, category)
                    ? new Deed.Done(Phrase.of("command.redo").onPages())
                    : new Deed.Refused(Redoing.NOTHING.onPages());
        });
    }

    /** The draft is not to be sent. The customer goes on waiting, and colleagues read why in a note. */
    @Transactional
    public Deed reject(long turn, String why, Who who) {
        return carryOut(turn, "reject", who, order -> {
            var objection = handiwork.objections().against(turn, true);
            if (objection.isPresent()) {
                return refused("command.reject.not", objection.get());
            }
            tell(
                    order,
                    why.isBlank()
                            ? Phrase.of("command.reject.told.bare", who.name())
                            : Phrase.of("command.reject.told", who.name(), why.strip()));
            return new Deed.Done(Phrase.of("command.reject.done").onPages());
        });
    }

    /** The bot stays silent until the conversation is resolved or given back. */
    @Transactional
    public Deed takeOver(long turn, Who who) {
        return carryOut(
                turn, "take over", who, order -> told(order, handiwork.holding().takeOver(order)));
    }

    @Transactional
    public Deed resume(long turn, Who who) {
        return carryOut(
                turn, "resume", who, order -> told(order, handiwork.holding().resume(order)));
    }

    @Transactional
    public Deed pause(long turn, Who who) {
        return carryOut(
                turn, "pause", who, order -> told(order, handiwork.holding().pause(order)));
    }

    /** What was said so far in the conversation of a turn, in the words of those who said it. */
    public String summary(long turn) {
        return turns.heard(turn)
                .flatMap(heard -> conversations.find(heard.conversationId()))
                .map(conversation -> handiwork.telling().summary(conversation).onPages())
                .orElse("");
    }

    /** What became of a reply that was on its way. Still {@link Deed.Sending} as long as nobody knows. */
    public Deed became(long action) {
        var ended = handiwork.sending().ended(action);
        if (ended == null) {
            return new Deed.Sending(action);
        }
        var says = ended.note().onPages();
        return ended.state() == NoteCommand.State.DONE ? new Deed.Done(says) : new Deed.Refused(says);
    }

    /** What stands against doing anything with a turn's draft, told to whoever looks at it. */
    public Optional<String> objection(long turn) {
        return handiwork.objections().against(turn, true).map(Phrase::onPages);
    }

    /** What was done with a draft by its link, which is used up by that. */
    public Optional<UsedLink> byLink(long turn) {
        return rows.byLink(turn).map(row -> new UsedLink(row.what(), row.who(), row.actionId()));
    }

    private Deed carryOut(long id, String what, Who who, Function<Order, Deed> effect) {
        var turn = turns.heard(id).orElse(null);
        var conversation =
                turn == null ? null : conversations.lock(turn.conversationId()).orElse(null);
        if (conversation == null) {
            return new Deed.Refused("There is no such draft.");
        }
        var connection = connections.get(conversation.connectionId());
        if (connection.deleted()) {
            return new Deed.Refused("Nothing was done: the connection was deleted.");
        }
        if (who.via() == Via.LINK && rows.byLink(id).isPresent()) {
            return new Deed.Refused("Nothing was done: this link was used before.");
        }
        var deed = effect.apply(new Order(0, connection, conversation, id, who.name()));
        if (!(deed instanceof Deed.Refused)) {
            var action = deed instanceof Deed.Sending sending ? sending.action() : null;
            rows.add(conversation.id(), id, what, who.via(), who.name(), action, clock.instant());
            handiwork.failPoint().pass("before deed ends");
        }
        return deed;
    }

    private static Deed refused(String key, Phrase because) {
        return new Deed.Refused(Phrase.of(key, because).onPages());
    }

    private Deed told(Order order, Phrase says) {
        tell(order, says);
        return new Deed.Done(says.onPages());
    }

    private void tell(Order order, Phrase note) {
        var text = new Action.WriteNote(Defused.text(note.inNotesOf(order.connection())), false, null);
        outbox.append(order.turn(), order.conversation().id(), text);
    }
}
