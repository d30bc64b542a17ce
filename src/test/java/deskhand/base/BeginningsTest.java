package deskhand.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {

    private static final String LETTERS = "abyz ABYZ09_-.'\u00e9\u00c9\u00df\u017f\u212a\u00b5\u0131k\n\t{}[]$";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab|ya",
                "\\bab|\\b(?:y|z+)a?\\b",
                "\\b(a|b)(?: y)?|\\bz{2}",
                "(?:a )?\\bb",
                "a?b|\\d\\.",
                "(?:\\b|-)y",
                "[a-b_]y|[^a-z]b",
                "\\w-|\\s\\$",
                "\u00e9a|\u00c9b",
                "s|k|i",
                "\u03bc|\u212ab",
                ".b",
                "\\{ ?\\{|\\[[ab]",
                "\\b(?:a(?:b|y)|(?:k|z)y)\\b",
                "^a|b$",
                "[]a-]b",
                "\\p{L}9",
                "a{2}y|b+z|z*k",
                "a(?:b|$)|y(?:a?z)?b",
                "(?:a|by?)k",
                "a\\bz|b\\b-",
                "yk|k\u017f|\u017fk",
                "a[^b]|b(?:|y)z"
            })
    void what_is_found_there_is_what_is_found_anywhere(String pattern) {
        var anywhere = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNIX_LINES);
        var there = Beginnings.of(pattern);
        assertThat(there).isNotNull();
        var random = new Random(5);
        for (var round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (var letters = random.nextInt(9); letters > 0; letters--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            var matcher = anywhere.matcher(text);
            while (matcher.find()) {
                assertThat(there.mayBeAt(text.toString(), matcher.start()))
                        .as("%s at %s of <%s>", pattern, matcher.start(), text)
                        .isTrue();
            }
        }
    }

    @Test
    void most_places_are_left_out() {
        var there = Beginnings.of("\\b(refund|roll|credit)|\\bpay back");

        assertThat(there).isNotNull();
        for (var at = 0; at < 24; at++) {
            assertThat(there.mayBeAt("We rate pay or Refund it", at)).isEqualTo(at == 8 || at == 15);
        }
        assertThat(there.mayBeAt("r", 0)).isTrue();
    }

    @Test
    void of_what_it_cannot_follow_it_says_nothing() {
        List.of(
                        "a*",
                        "a?|b",
                        "(?i)a",
                        "(?=a)b",
                        "\\Qa\\E",
                        "\\x41",
                        "[a&&[b]]",
                        "(a",
                        "",
                        "\\b",
                        "[\\.-_]a",
                        "[a\\!-~]",
                        "\ud83d\ude00?b")
                .forEach(pattern ->
                        assertThat(Beginnings.of(pattern)).as(pattern).isNull());
    }
}
