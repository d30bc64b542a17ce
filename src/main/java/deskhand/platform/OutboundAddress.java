package deskhand.platform;

import java.net.URI;

/** Whether an address that somebody entered may be called. */
public sealed interface OutboundAddress {

    /** {@code isPrivate}: it lies in the own network or on this machine. */
    record Fine(URI uri, boolean isPrivate) implements OutboundAddress {}

    /** {@code why}: a sentence for whoever entered it. */
    record Forbidden(String why) implements OutboundAddress {}

    /** Its name leads nowhere now, which may change. */
    record Unresolved(String host) implements OutboundAddress {

        public String why() {
            return "The name " + host + " is not known here.";
        }
    }
}
