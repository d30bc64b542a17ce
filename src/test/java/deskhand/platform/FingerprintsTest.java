package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {

    @TempDir
    private Path directory;

    private static final String OLD = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";
    private static final String NEW = "bmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3LW5ldy0=";

    private Fingerprints with(String key, String previous) {
        return new Fingerprints(new SecretKeys(new DataSettings(directory, key, previous, null, 1, 1)));
    }

    @Test
    void the_same_text_has_the_same_print_and_nothing_of_it_shows() {
        var prints = with(NEW, "");

        assertThat(prints.of("ada@example.com", "a"))
                .isEqualTo(prints.of("ada@example.com", "a"))
                .hasSize(64)
                .doesNotContain("ada");
        assertThat(prints.of("ada@example.com", "a"))
                .isNotEqualTo(prints.of("ada@example.com", "b"))
                .isNotEqualTo(prints.of("bob@example.com", "a"))
                .isNotEqualTo(with(OLD, "").of("ada@example.com", "a"));
    }

    @Test
    void prints_of_an_earlier_secret_are_still_known() {
        var before = with(OLD, "").of("ada@example.com", "a");

        assertThat(with(NEW, OLD).all("ada@example.com", "a")).contains(before).hasSize(2);
    }
}
