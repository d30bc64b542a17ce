package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {

    @ParameterizedTest
    @CsvSource({"4.16.2, 4.16.2", "v4.13, 4.13.0", "4.14.1-fork.3, 4.14.1", "4.20.0.pre1, 4.20.0"})
    void forks_and_previews_keep_the_numbers(String text, String release) {
        assertThat(Release.of(text)).hasToString("Optional[" + release + "]");
    }

    @ParameterizedTest
    @CsvSource({"develop", "4", "99999.1.1", "''"})
    void what_is_no_number_is_no_release(String text) {
        assertThat(Release.of(text)).isEmpty();
    }

    @Test
    void releases_are_compared_by_number_and_not_by_letters() {
        assertThat(new Release(4, 9, 9).isBefore(Release.OLDEST)).isTrue();
        assertThat(new Release(4, 14, 10).isBefore(Release.BOTS_READ)).isFalse();
        assertThat(new Release(5, 0, 0).isBefore(Release.BEST)).isFalse();
        assertThat(Release.OLDEST.isBefore(Release.OLDEST)).isFalse();
    }
}
