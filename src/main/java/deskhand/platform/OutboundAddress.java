package deskhand.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Whether this service may be sent to an address by an admin. Addresses under which clouds hand out credentials are refused
 * always; those of this machine and its network where only the outside world is meant.
 */
public final class OutboundAddress {

    private static final Set<String> METADATA_NAMES =
            Set.of("metadata.google.internal", "metadata.goog", "metadata", "instance-data");

    private OutboundAddress() {}

    /**
     * Checks the address and, as far as it can be looked up, where it leads.
     *
     * @throws IllegalArgumentException that says what to do
     */
    public static void check(URI uri, boolean privateAllowed) {
        var host = uri.getHost();
        if (host == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("Give a whole address that begins with https:// or http://.");
        }
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "Give the address without user and password; credentials have fields of" + " their own.");
        }
        if (METADATA_NAMES.contains(host.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The address of a cloud's metadata service is refused; give another.");
        }
        try {
            for (var address : InetAddress.getAllByName(host)) {
                check(address, privateAllowed);
            }
        } catch (UnknownHostException _) {
            // It may become known later; whoever connects checks again.
        }
    }

    private static void check(InetAddress address, boolean privateAllowed) {
        if (address.isLinkLocalAddress() || address.isMulticastAddress() || isMetadata(address)) {
            throw new IllegalArgumentException(
                    "The address leads to a link-local or metadata address, which is refused; give another.");
        }
        var inside = address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isAnyLocalAddress()
                || isUniqueLocal(address);
        if (inside && !privateAllowed) {
            throw new IllegalArgumentException(
                    "The address leads to this machine or its network, which is refused; give a public one.");
        }
    }

    /** Some clouds have theirs outside the link-local ranges. */
    private static boolean isMetadata(InetAddress address) {
        var text = address.getHostAddress();
        return text.equals("100.100.100.200")
                || text.equals("192.0.0.192")
                || text.startsWith("fd00:ec2:0:0:0:0:0:254");
    }

    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    }
}
