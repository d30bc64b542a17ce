package deskhand.knowledge.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
}
