package deskhand.platform;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people enter from being used to reach what only this machine can reach: a name is resolved and every address
 * it has is looked at. To be asked when an address is stored and again before each call, because names can be turned to
 * other addresses; the JVM remembers what it resolved for half a minute, so the call goes where the look went. Whoever
 * calls must not follow redirects.
 */
@Singleton
public class OutboundAddresses {

    /** Known to some clouds' machines only, so looking them up elsewhere tells nothing. */
    private static final Set<String> METADATA_NAMES =
            Set.of("metadata.google.internal", "metadata.goog", "metadata", "instance-data");

    private static final OutboundAddress.Forbidden NEVER_CALLED = new OutboundAddress.Forbidden(
            "The address leads to machines' own affairs (link-local or metadata), which is never called.");

    private final OutboundSettings settings;

    OutboundAddresses(OutboundSettings settings) {
        this.settings = settings;
    }

    public OutboundAddress check(String address) {
        var uri = parsed(address);
        if (uri == null) {
            return new OutboundAddress.Forbidden("It is no whole address such as https://support.example.com.");
        }
        if (uri.getRawUserInfo() != null) {
            return new OutboundAddress.Forbidden("An address with a user name or password in it is not called.");
        }
        if (METADATA_NAMES.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            return NEVER_CALLED;
        }
        try {
            return judged(uri, InetAddress.getAllByName(uri.getHost()));
        } catch (UnknownHostException e) {
            return new OutboundAddress.Unresolved(uri.getHost());
        }
    }

    /** Whether an address that others are to call lies in the own network, so that not everybody reaches it. */
    public boolean isPrivate(String address) {
        var uri = parsed(address);
        try {
            return uri != null && reach(InetAddress.getAllByName(uri.getHost())) != Reach.PUBLIC;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static @Nullable URI parsed(String address) {
        try {
            var uri = URI.create(address);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var isWeb = scheme.equals("https") || scheme.equals("http");
            var host = uri.getHost();
            return isWeb && host != null && !host.isEmpty() && !host.contains("%") ? uri : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The strictest of all addresses counts: nobody knows which one the call will take. */
    private static Reach reach(InetAddress[] addresses) {
        return Arrays.stream(addresses).map(Reach::of).max(Enum::compareTo).orElse(Reach.NEVER);
    }

    private OutboundAddress judged(URI uri, InetAddress[] addresses) {
        return switch (reach(addresses)) {
            case PUBLIC -> new OutboundAddress.Fine(uri, false);
            case PRIVATE ->
                settings.privateAddresses()
                        ? new OutboundAddress.Fine(uri, true)
                        : new OutboundAddress.Forbidden(
                                "It leads into the own network, which DESKHAND_OUTBOUND_PRIVATE_ADDRESSES=false forbids.");
            case NEVER -> NEVER_CALLED;
        };
    }
}
