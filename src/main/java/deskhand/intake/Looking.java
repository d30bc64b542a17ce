package deskhand.intake;

import deskhand.command.Commands;
import deskhand.conversation.Conversations;
import deskhand.conversation.Message;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.Said;
import deskhand.turn.LiveHearing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a conversation of which a delivery told no more than that something happened there, and hears what is new. */
@Singleton
class Looking {

    /** Clocks differ, and deliveries come late. What was said before that was somebody else's. */
    private static final Duration NEAR = Duration.ofMinutes(10);

    private final Conversations conversations;
    private final Helpdesks helpdesks;
    private final LiveHearing hearing;
    private final Commands commands;
    private final Looks looks;
    private final Clock clock;

    Looking(
            Conversations conversations,
            Helpdesks helpdesks,
            LiveHearing hearing,
            Commands commands,
            Looks looks,
            Clock clock) {
        this.conversations = conversations;
        this.helpdesks = helpdesks;
        this.hearing = hearing;
        this.commands = commands;
        this.looks = looks;
        this.clock = clock;
    }

    boolean isKnown(Connection connection, String ref) {
        return conversations.find(connection.id(), ref).isPresent();
    }

    /** A look that began after the delivery came has seen all that it tells. */
    boolean hasLookedSince(Connection connection, String ref, Instant receivedAt) {
        return looks.begunAt(connection.id(), ref)
                .filter(begun -> begun.isAfter(receivedAt))
                .isPresent();
    }

    /** {@code fresh}: what was not known yet. {@code refs}: all messages that were read. */
    record Seen(List<Said> fresh, Set<String> refs) {}

    /** {@code message}: one that is to be among them; before it is, this counts as no look. */
    Seen look(Connection connection, String ref, Instant receivedAt, @Nullable String message) {
        var begun = clock.instant();
        var live = helpdesks.of(connection).read(connection, ref, null);
        var recent = live.since(since(connection, ref, receivedAt));
        var fresh = hearing.hear(connection, live.with(recent));
        commands.hear(connection, ref, recent);
        var seen = new Seen(fresh, live.messages().stream().map(Said::ref).collect(Collectors.toUnmodifiableSet()));
        if (message == null || seen.refs().contains(message)) {
            looks.note(connection.id(), ref, begun);
        }
        return seen;
    }

    private Instant since(Connection connection, String ref, Instant receivedAt) {
        return conversations
                .find(connection.id(), ref)
                .flatMap(known -> conversations.newest(known.id(), 1).stream().findFirst())
                .map(Message::saidAt)
                .filter(receivedAt::isAfter)
                .orElse(receivedAt)
                .minus(NEAR);
    }
}
