package deskhand.console.conversations;

import deskhand.console.Bubbles;
import deskhand.console.TraceTeller;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.conversation.Hands;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.platform.listing.Paging;
import deskhand.turn.LoggedTurn;
import deskhand.turn.Outcome;
import deskhand.turn.TurnLog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the page of a conversation shows. */
@Singleton
class Telling {

    /** The sandbox's own page shows this connection. */
    private static final String SANDBOX_PAGE = "demo";

    private static final int MOST_MESSAGES = 100;
    private static final int MOST_TURNS = 10;

    private final Conversations conversations;
    private final Connections connections;
    private final TraceTeller traces;
    private final TurnLog turns;
    private final Clock clock;

    Telling(Conversations conversations, Connections connections, TraceTeller traces, TurnLog turns, Clock clock) {
        this.conversations = conversations;
        this.connections = connections;
        this.traces = traces;
        this.turns = turns;
        this.clock = clock;
    }

    Optional<StoryView> of(long id, @Nullable Long turn, @Nullable Long before) {
        return conversations.find(id).map(found -> tell(found, turn, before));
    }

    /** Asked again and again by open pages, so it reads no turn. */
    String version(long id) {
        var newest = conversations.newest(id, 1);
        return traces.version(id) + "/"
                + (newest.isEmpty() ? "" : newest.getFirst().id())
                + conversations.find(id).map(Telling::standing).orElse("");
    }

    private static String standing(Conversation found) {
        return "/" + found.status() + found.hands() + found.paused();
    }

    private StoryView tell(Conversation found, @Nullable Long turn, @Nullable Long before) {
        var version = version(found.id());
        var connection = connections.get(found.connectionId());
        var name = Objects.requireNonNullElse(found.contactName(), "Somebody");
        var messages = conversations.newest(found.id(), MOST_MESSAGES);
        var wanted = ownTurn(found, turn);
        var start = before != null ? before : startFor(found, wanted);
        var trace = traces.of(found.id(), start == null ? Long.MAX_VALUE : start, MOST_TURNS);
        var all = trace.turns();
        return new StoryView(
                found.id(),
                connection.slug(),
                found.ref(),
                name,
                found.contactEmail(),
                found.verified(),
                found.channel(),
                found.subject(),
                found.status().name().toLowerCase(Locale.ROOT),
                hands(found),
                found.hands() == Hands.HUMAN,
                messages.stream().map(it -> Bubbles.of(it, name, clock)).toList(),
                messages.size() == MOST_MESSAGES,
                trace,
                wanted != null ? wanted : all.isEmpty() ? 0 : all.getFirst().id(),
                start,
                all.size() == MOST_TURNS ? all.getLast().id() : null,
                waits(found),
                sandbox(connection, found),
                version);
    }

    /** A number from an address may be that of any turn. */
    private @Nullable Long ownTurn(Conversation found, @Nullable Long turn) {
        return turn == null
                ? null
                : turns.find(turn)
                        .filter(it -> it.conversationId() == found.id())
                        .map(LoggedTurn::id)
                        .orElse(null);
    }

    /** Null if the wanted turn is among the newest anyway. */
    private @Nullable Long startFor(Conversation found, @Nullable Long wanted) {
        if (wanted == null) {
            return null;
        }
        var newest = turns.ofConversation(found.id(), Paging.newest(null, MOST_TURNS));
        return newest.stream().anyMatch(it -> it.id() == wanted) ? null : Long.valueOf(wanted + 1);
    }

    private static String hands(Conversation found) {
        var who = found.hands() == Hands.HUMAN ? "people" : "the bot";
        return found.paused() ? who + ", the bot is paused" : who;
    }

    /** Whether it is in the inbox, as far as can be told without looking through it. */
    private @Nullable String waits(Conversation found) {
        var newest = turns.ofConversation(found.id(), Paging.newest(null, 1));
        return newest.stream()
                .filter(turn -> turn.outcome() instanceof Outcome.Draft || turn.outcome() instanceof Outcome.Escalate)
                .filter(_ -> conversations.someoneWaits(found.id()))
                .map(turn -> "/inbox/turns/" + turn.id())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String sandbox(Connection connection, Conversation found) {
        return connection.slug().equals(SANDBOX_PAGE) ? "/?c=" + found.ref() : null;
    }
}
