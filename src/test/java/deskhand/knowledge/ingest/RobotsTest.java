package deskhand.knowledge.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {

    @ParameterizedTest
    @CsvSource({
        "/help/returns, true",
        "/admin/users, false",
        "/admin/help/x, true",
        "/a.pdf, false",
        "/a.pdf.html, true",
        "/x/private/y, false"
    })
    void the_longest_rule_that_fits_counts(String path, boolean allowed) {
        var robots = Robots.read(
                "User-agent: *\nDisallow: /admin\nAllow: /admin/help\nDisallow: /*.pdf$\nDisallow: /*/private/ # ours\n"
                        .getBytes(UTF_8),
                "Deskhand");

        assertThat(robots.allows(path)).isEqualTo(allowed);
    }

    @Test
    void rules_for_us_by_name_replace_those_for_everybody() {
        var robots = Robots.read(
                "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: deskhand\nDisallow: /intern\n"
                        .getBytes(UTF_8),
                "Deskhand");

        assertThat(robots.allows("/help")).isTrue();
        assertThat(robots.allows("/intern/x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.31.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "0.0.0.0, true",
        "::1, true",
        "fd00::1, true",
        "fe80::1, true",
        "64:ff9b::a00:1, true",
        "2002:a00:1::, true",
        "93.184.215.14, false",
        "172.32.0.1, false",
        "2606:4700::1111, false"
    })
    void addresses_inside_are_known(String address, boolean inside) throws UnknownHostException {
        assertThat(Guarded.isInside(InetAddress.getByName(address))).isEqualTo(inside);
    }
}
