package deskhand.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.playbook.TextDiff.Kind;
import deskhand.playbook.TextDiff.Row;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    /** Lines with what goes in [-…-] and what comes in [+…+]. */
    private static List<String> shown(String before, String after) {
        return TextDiff.rows(before, after).stream().map(TextDiffTest::shown).toList();
    }

    private static String shown(Row row) {
        return row.pieces().stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case GONE -> "[-" + piece.text() + "-]";
                    case NEW -> "[+" + piece.text() + "+]";
                })
                .collect(Collectors.joining());
    }

    @Test
    void in_a_changed_line_only_the_changed_words_are_marked() {
        assertThat(shown("Tell the price.\nNever promise a day.", "Tell the price.\nNever promise an hour."))
                .containsExactly("Tell the price.", "Never promise [-a day-].", "Never promise [+an hour+].");
    }

    @Test
    void lines_that_have_little_in_common_go_and_come_as_wholes() {
        assertThat(shown("Ask for the order number.", "Say goodbye in two words!"))
                .containsExactly("[-Ask for the order number.-]", "[+Say goodbye in two words!+]");
    }

    @Test
    void lines_come_and_go_between_others() {
        assertThat(shown("one\ntwo\nthree", "one\nthree\nfour")).containsExactly("one", "[-two-]", "three", "[+four+]");
        assertThat(shown("", "first")).containsExactly("[+first+]");
        assertThat(TextDiff.rows("same\ntext", "same\ntext")).allMatch(row -> row.kind() == Kind.SAME);
    }

    @Test
    void texts_too_long_to_be_compared_are_shown_as_replaced_at_once() {
        var before = "a\n".repeat(9_000) + "b";
        var after = "c\n".repeat(9_000) + "d";

        assertThat(TextDiff.rows(before, after)).hasSize(18_002);
    }
}
