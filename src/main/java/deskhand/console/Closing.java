package deskhand.console;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import jakarta.annotation.PreDestroy;

/**
 * Whether the server is going down, so that open pages are let go. Needs nothing else: who listens for the end is made
 * then if it was not made before, and making anything that needs the database would open its pools once more.
 */
@Context
class Closing implements ApplicationEventListener<ServerShutdownEvent> {

    private volatile boolean begun;

    boolean hasBegun() {
        return begun;
    }

    @Override
    public void onApplicationEvent(ServerShutdownEvent event) {
        begun = true;
    }

    /** The event may come after this object's time, and then finds another. */
    @PreDestroy
    void destroyed() {
        begun = true;
    }
}
