package deskhand.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternWordsTest {

    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("a(?=b)", "looks ahead or behind"),
            Map.entry("a(?!b)", "looks ahead or behind"),
            Map.entry("(?<=a)b", "looks ahead or behind"),
            Map.entry("(?<!a)b", "looks ahead or behind"),
            Map.entry("(a)\\1", "refers back"),
            Map.entry("(?>a)b", "possessive or atomic"),
            Map.entry("a++", "possessive or atomic"),
            Map.entry("a**", "repeats a repetition"),
            Map.entry("*a", "repeats nothing"),
            Map.entry("(a", "opened and never closed"),
            Map.entry("a)", "without an opening one"),
            Map.entry("[a", "never ends with ]"),
            Map.entry("a{2000}", "1000 times is the most"),
            Map.entry("a{2,1}", "first number is the smaller one"),
            Map.entry("a\\", "ends with a \\"),
            Map.entry("\\q", "no sign that is known"),
            Map.entry("[z-a]", "must go upwards"));

    @Test
    void what_is_wrong_is_said_so_that_it_can_be_put_right() {
        SAID.forEach((pattern, says) -> assertThat(PatternWords.complaint(pattern))
                .as(pattern)
                .hasValueSatisfying(it -> assertThat(it).contains(says).doesNotContain("error parsing")));
    }

    @Test
    void what_can_be_read_is_not_complained_about() {
        assertThat(PatternWords.complaint("\\b(refund|money back)\\b")).isEmpty();
    }
}
