package deskhand.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {

    private static final String[] WORDS = {
        "cancel",
        "Refund",
        "my",
        "ORDER",
        "\u00c9t\u00e9",
        "stra\u00dfe",
        "don't",
        "a",
        "42",
        "9.99",
        "\n",
        ".",
        "!",
        "?",
        " ",
        "  "
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\b(cancel|refund)\\b[^.!?]{0,40}\\b(order|42)\\b",
                "(?:^|[^\\pL])(?:\u00e9t\u00e9|stra\u00dfe)(?:$|[^\\pL])",
                "don't (?:\\w+ )?(?:cancel|order)",
                "(?-i)ORDER|my.42",
                "^\\W*(?:a|my)(?: order)?\\W*$"
            })
    void finds_what_the_linear_matcher_finds(String pattern) {
        var random = new Random(7);
        var safe = SafePattern.compile(pattern);
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var words = random.nextInt(9); words > 0; words--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThat(safe.isIn(text.toString()))
                    .as("%s in <%s>", pattern, text)
                    .isEqualTo(safe.linear().matcher(text).find());
        }
    }

    @Test
    void a_pattern_is_compiled_once() {
        assertThat(SafePattern.compile("par(cel|sley)")).isSameAs(SafePattern.compile("par(cel|sley)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(a*)*b"})
    void a_pattern_that_backtracks_for_ever_still_answers(String pattern) {
        var text = "a".repeat(39) + "!";

        assertThat(SafePattern.compile(pattern).isIn(text)).isFalse();
        assertThat(SafePattern.compile(pattern).isIn("a".repeat(7_000) + "!")).isFalse();
    }

    @Test
    void a_text_as_deep_as_the_stack_still_answers() {
        assertThat(SafePattern.compile("^(?:(?:x|y)(?:x|y)?)*$").isIn("xy".repeat(3_900)))
                .isTrue();
    }
}
