package deskhand.helpdesk.sandbox;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Where this service answers. Asked late, because the port is only known once the server is up. */
@Singleton
class OwnAddress {

    private final Provider<EmbeddedServer> server;

    OwnAddress(Provider<EmbeddedServer> server) {
        this.server = server;
    }

    String get() {
        return "http://127.0.0.1:" + server.get().getPort();
    }
}
