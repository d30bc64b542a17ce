package deskhand.helpdesk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox that a newcomer finds. It may answer by itself, because nobody real reads it. */
@Singleton
@Requires(property = "deskhand.demo", value = "true", defaultValue = "true")
class DemoConnection implements ApplicationEventListener<StartupEvent> {

    /** The connection's name. */
    static final String SLUG = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoConnection.class);
    private static final int SECRET_BYTES = 24;

    private final Connections connections;

    DemoConnection(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (connections.find(SLUG).isPresent()) {
            return;
        }
        try {
            connections.put(SLUG, new ConnectionSpec("sandbox", null, null, secret(), secret(), Mode.AUTO));
        } catch (DataAccessException e) {
            LOG.debug("Another node made the demo connection at the same moment", e);
        }
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
