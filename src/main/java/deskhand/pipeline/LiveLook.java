package deskhand.pipeline;

import deskhand.access.OutsideWorld;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Helpdesks;
import deskhand.turn.LiveHearing;
import deskhand.turn.Turns;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a conversation before a turn begins, where webhooks may be late, out of order or lost. If that is not possible,
 * what the webhooks told has to do; before anything is said in public it is looked at once more.
 */
@Singleton
class LiveLook {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLook.class);

    private static final int MOST_WAITING = 60;

    /** What was said that long before the first known question may belong to it; what is older was somebody else's. */
    private static final Duration NEAR = Duration.ofMinutes(10);

    private final OutsideWorld world;
    private final Turns turns;
    private final Conversations conversations;
    private final Connections connections;
    private final Helpdesks helpdesks;
    private final LiveHearing hearing;

    LiveLook(
            OutsideWorld world,
            Turns turns,
            Conversations conversations,
            Connections connections,
            Helpdesks helpdesks,
            LiveHearing hearing) {
        this.world = world;
        this.turns = turns;
        this.conversations = conversations;
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.hearing = hearing;
    }

    void before(long turnId) {
        if (world.isConnected()) { // the sandbox loses nothing, and most looks would be at it
            turns.dueIn(turnId).flatMap(conversations::find).ifPresent(this::look);
        }
    }

    private void look(Conversation conversation) {
        try {
            var connection = connections.get(conversation.connectionId());
            var helpdesk = helpdesks.of(connection);
            if (connection.deleted()
                    || !helpdesk.mayMissWebhooks()
                    || helpdesk.cannotLook(connection).isPresent()) {
                return;
            }
            var waiting = conversations.unanswered(conversation.id(), MOST_WAITING);
            if (!waiting.isEmpty()) {
                var since = waiting.getFirst().saidAt().minus(NEAR);
                var live = helpdesk.read(connection, conversation.ref(), null);
                var recent = live.messages().stream()
                        .filter(said -> said.at().isAfter(since))
                        .toList();
                hearing.hear(connection, live.with(recent));
            }
        } catch (HelpdeskUnavailable | HelpdeskRefused e) {
            LOG.debug("Conversation {} could not be looked at before its turn", conversation.id(), e);
        }
    }
}
