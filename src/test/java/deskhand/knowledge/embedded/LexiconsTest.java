package deskhand.knowledge.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import deskhand.testing.TestTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LexiconsTest {

    private final TestTime time = new TestTime();
    private final Service service = Service.start(Map.of());
    private Lexicons lexicons;

    @BeforeEach
    void start() {
        lexicons = new Lexicons(service.bean(WordRows.class), time);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void the_words_of_a_large_library_are_counted_every_few_minutes() {
        var first = lexicons.count(null, 10_000);
        assertThat(lexicons.count(first, 10_500)).isSameAs(first);

        time.pass(Duration.ofMinutes(11));
        var second = lexicons.count(first, 10_500);
        assertThat(second).isNotSameAs(first);
        assertThat(lexicons.count(second, 10_600)).isSameAs(second);
    }

    @Test
    void one_that_grows_or_shrinks_by_half_is_counted_anew() {
        var first = lexicons.count(null, 6_000);
        assertThat(lexicons.count(first, 9_000)).isSameAs(first);

        var grown = lexicons.count(first, 20_000);
        assertThat(grown).isNotSameAs(first);
        assertThat(lexicons.count(grown, 9_000)).isNotSameAs(grown);
    }

    @Test
    void those_of_a_small_one_with_every_change() {
        var first = lexicons.count(null, 100);

        assertThat(lexicons.count(first, 100)).isNotSameAs(first);
    }
}
