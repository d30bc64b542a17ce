package deskhand.pipeline;

import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesk;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.Mode;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/** Shows the customer that somebody is writing, beside the work and never in its way. */
@Singleton
class Typing {

    private static final Shown NOTHING = () -> {};

    private final Connections connections;
    private final Conversations conversations;
    private final Helpdesks helpdesks;

    Typing(Connections connections, Conversations conversations, Helpdesks helpdesks) {
        this.connections = connections;
        this.conversations = conversations;
        this.helpdesks = helpdesks;
    }

    /** Until it is closed. */
    interface Shown extends AutoCloseable {
        @Override
        void close();
    }

    /** Only where the bot may answer: nobody should see somebody write and then get nothing. */
    Shown show(Turn turn) {
        if (turn.mode() != Mode.AUTO) {
            return NOTHING;
        }
        var connection = connections.find(turn.connection()).orElse(null);
        var helpdesk = connection == null ? null : helpdesks.of(connection);
        if (connection == null || helpdesk == null || !helpdesk.showsTyping(turn.channel())) {
            return NOTHING;
        }
        return conversations
                .find(turn.conversationId())
                .map(conversation -> show(helpdesk, connection, conversation.ref()))
                .orElse(NOTHING);
    }

    private static Shown show(Helpdesk helpdesk, Connection connection, String ref) {
        var done = new CountDownLatch(1);
        Thread.ofVirtual().name("typing").start(() -> {
            helpdesk.typing(connection, ref, true);
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            helpdesk.typing(connection, ref, false);
        });
        return done::countDown;
    }
}
