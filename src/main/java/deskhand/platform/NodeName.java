package deskhand.platform;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * The name under which this node holds jobs. It stays the same over restarts, so that a restarted node takes back at once
 * what it held; two nodes of one name would take from each other.
 */
@Singleton
class NodeName {

    private final String name;

    NodeName(DataSettings settings, @Property(name = "micronaut.server.port", defaultValue = "8080") int port) {
        var given = settings.nodeName();
        this.name = given == null || given.isBlank() ? fallback(port) : given;
    }

    private static String fallback(int port) {
        return host() + ":" + (port > 0 ? port : UUID.randomUUID());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }

    String get() {
        return name;
    }
}
