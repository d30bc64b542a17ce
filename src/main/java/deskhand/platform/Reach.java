package deskhand.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** How far an IP address reaches, from harmless to forbidden. */
enum Reach {
    PUBLIC,
    PRIVATE,
    /** Nothing that a person would enter for a good reason lives there, and clouds hand out their keys there. */
    NEVER;

    private static final List<Network> FORBIDDEN = networks(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "100.100.100.200/32",
            "192.0.0.192/32",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "fe80::/10",
            "ff00::/8",
            "fd00:ec2::254/128",
            "fd20:ce::254/128");

    private static final List<Network> OWN = networks(
            "127.0.0.0/8",
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "::1/128",
            "fc00::/7",
            "fec0::/10",
            "2001:db8::/32");

    private static final Network TRANSLATED = Network.of("64:ff9b::/96");
    private static final Network TUNNELLED = Network.of("2002::/16");
    private static final Network OLD_STYLE = Network.of("::/96");

    static Reach of(InetAddress address) {
        var bytes = inner(address.getAddress());
        if (FORBIDDEN.stream().anyMatch(network -> network.holds(bytes))) {
            return NEVER;
        }
        return OWN.stream().anyMatch(network -> network.holds(bytes)) ? PRIVATE : PUBLIC;
    }

    /** An IPv6 address may be the way to an IPv4 address that is written in it. */
    private static byte[] inner(byte[] address) {
        if (TRANSLATED.holds(address)) {
            return Arrays.copyOfRange(address, 12, 16);
        }
        if (TUNNELLED.holds(address)) {
            return Arrays.copyOfRange(address, 2, 6);
        }
        return OLD_STYLE.holds(address) && !isTiny(address) ? Arrays.copyOfRange(address, 12, 16) : address;
    }

    /** {@code ::} and {@code ::1} and their like are no IPv4 addresses. */
    private static boolean isTiny(byte[] address) {
        return address[12] == 0 && address[13] == 0;
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(Network::of).toList();
    }

    /** Addresses whose first bits are the same. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Network(byte[] base, int bits) {

        static Network of(String text) {
            var parts = text.split("/", 2);
            try {
                return new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(text, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != base.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
