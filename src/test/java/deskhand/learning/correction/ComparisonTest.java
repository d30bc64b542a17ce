package deskhand.learning.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts beside what was sent. */
class ComparisonTest {

    @Test
    void formatting_spaces_and_a_signature_are_no_change() {
        assertThat(Wording.compare(
                        "Hi **Ida**,\n\nsee [our page](https://a.example/b).",
                        "Hi Ida,\nsee our page https://a.example/b.\n--\nRobin"))
                .isEqualTo(Fate.UNCHANGED);
    }

    @Test
    void the_thread_quoted_below_a_reply_is_not_what_the_person_said() {
        var reply = "Your box left on Monday.\nIt comes soon.";

        assertThat(Wording.spoken(reply + "\n\n> On 20 Nov, Ida Berg wrote:\n> Where is it?\n>\n> Ida"))
                .isEqualTo(reply);
        assertThat(Wording.spoken(reply + "\n\nOn 20 Nov, Ida Berg wrote:\n> Where is it?"))
                .isEqualTo(reply);
        assertThat(Wording.spoken("> You asked this\nYes: it is so")).isEqualTo("> You asked this\nYes: it is so");
        assertThat(Wording.spoken("Do this:\n- one")).isEqualTo("Do this:\n- one");
    }

    @Test
    void a_change_is_told_from_something_else_altogether() {
        assertThat(Wording.compare("Your box left on Monday.", "Your box left on Tuesday."))
                .isEqualTo(Fate.EDITED);
        assertThat(Wording.compare("Your box left on Monday.", "Please call our warehouse team about that."))
                .isEqualTo(Fate.REPLACED);
    }

    @Test
    void the_difference_leads_from_one_text_to_the_other() {
        var pieces = Difference.between("Your box left on Monday by post.", "Your box left us on Tuesday by post.");

        assertThat(text(pieces, "added")).isEqualTo("Your box left on Monday by post.");
        assertThat(text(pieces, "cut")).isEqualTo("Your box left us on Tuesday by post.");
        assertThat(pieces)
                .anyMatch(piece -> piece.what().equals("cut") && piece.text().contains("Monday"));
        assertThat(Difference.between("", "New")).containsExactly(new Difference.Piece("added", "New"));
        assertThat(Difference.between("a ".repeat(3_000), "b ".repeat(3_000))).hasSizeLessThan(5);
    }

    private static String text(List<Difference.Piece> pieces, String without) {
        return pieces.stream()
                .filter(piece -> !piece.what().equals(without))
                .map(Difference.Piece::text)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We guarantee it comes on Monday           | It should come on Monday                   | SAFETY
            It takes 3 days                           | It takes 5 days                            | ACCURACY
            You can send it back                      | You cannot send it back                    | ACCURACY
            You may send it back                      | You may send it back for a refund          | POLICY
            It is on its way                          | So sorry, it is on its way                 | TONE
            It is on the way to you                   | It is coming to you                        | STYLE
            It is on its way | It is on its way and comes with our own van to your door before noon or else to the neighbour | COMPLETENESS
            """)
    void rules_say_what_a_correction_is_about(String draft, String sent, Kind gravest) {
        assertThat(KindRules.of(draft, sent).getFirst()).isEqualTo(gravest);
    }
}
