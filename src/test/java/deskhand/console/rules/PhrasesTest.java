package deskhand.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.base.SafePattern;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static boolean finds(String phrase, String text) {
        return SafePattern.compile(Phrases.pattern(List.of(phrase))).isIn(SafePattern.plain(text));
    }

    @Test
    void whole_words_are_found_whatever_their_case_and_language() {
        assertThat(finds("kündigung", "Meine KÜNDIGUNG!")).isTrue();
        assertThat(finds("übel", "Das ist übel.")).isTrue();
        assertThat(finds("refund", "I was refunded")).isFalse();
        assertThat(finds("refund*", "I was refunded")).isTrue();
        assertThat(finds("money back", "money\n  back")).isTrue();
    }

    @Test
    void signs_mean_themselves() {
        assertThat(finds("a.b", "acb")).isFalse();
        assertThat(finds("100 % (sure)", "I am 100 % (sure) of it")).isTrue();
        assertThat(finds("either|or", "or")).isFalse();
    }

    @Test
    void what_was_written_is_read_again_and_a_pattern_is_not() {
        var phrases = List.of("refund*", "100 % (sure)", "a|b", "back\\slash");

        assertThat(Phrases.read(Phrases.pattern(phrases))).contains(phrases);
        assertThat(Phrases.read("\\brefund\\b")).isEmpty();
    }
}
