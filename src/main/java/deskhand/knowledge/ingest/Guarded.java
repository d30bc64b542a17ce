package deskhand.knowledge.ingest;

import deskhand.knowledge.KnowledgeSettings;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/**
 * Addresses that may be fetched. Whoever may name an address must not reach with it what only this machine can reach: other
 * services on it, the network behind it, the cloud's metadata. A name is looked up here and again when it is connected to; the
 * JVM remembers the answer for longer than that takes.
 */
@Singleton
class Guarded {

    private final KnowledgeSettings settings;

    Guarded(KnowledgeSettings settings) {
        this.settings = settings;
    }

    /** The address, or {@link SourceTrouble} that says why not. */
    URI check(String address) {
        try {
            return check(new URI(address.strip()));
        } catch (URISyntaxException _) {
            throw new SourceTrouble("It is not an address.", false);
        }
    }

    URI check(URI address) {
        var host = address.getHost();
        if (host == null || !"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new SourceTrouble("Only whole http and https addresses are fetched.", false);
        }
        if (address.getRawUserInfo() != null) {
            throw new SourceTrouble("Addresses with a password in them are not fetched.", false);
        }
        if (!settings.allowPrivateAddresses()) {
            resolve(host);
        }
        return address;
    }

    private static void resolve(String host) {
        try {
            for (var resolved : InetAddress.getAllByName(host)) {
                if (isInside(resolved)) {
                    throw new SourceTrouble(
                            "The address is inside a private network. Set DESKHAND_KNOWLEDGE_ALLOW_PRIVATE_ADDRESSES if"
                                    + " that is wanted.",
                            false);
                }
            }
        } catch (UnknownHostException _) {
            throw new SourceTrouble("There is no such host.", true);
        }
    }

    static boolean isInside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return bytes.length == 4 ? isInside(bytes, 0) : isInsideSix(bytes);
    }

    private static boolean isInside(byte[] bytes, int at) {
        var first = bytes[at] & 0xff;
        var second = bytes[at + 1] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> true;
            case 100 -> second >= 64 && second < 128; // carriers' own
            case 169 -> second == 254;
            case 172 -> second >= 16 && second < 32;
            case 192 -> second == 168 || second == 0;
            case 198 -> second == 18 || second == 19;
            default -> first >= 224;
        };
    }

    /** Unique local addresses, and those that carry an address of the old kind in them. */
    private static boolean isInsideSix(byte[] bytes) {
        if ((bytes[0] & 0xfe) == 0xfc) {
            return true;
        }
        if (bytes[0] == 0x20 && bytes[1] == 0x02) {
            return isInside(bytes, 2);
        }
        var translated = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        return translated && isInside(bytes, 12);
    }
}
