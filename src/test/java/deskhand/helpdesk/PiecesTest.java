package deskhand.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void what_fits_stays_whole() {
        assertThat(Pieces.of("Hello there.\n\nYours", 20)).containsExactly("Hello there.\n\nYours");
    }

    @Test
    void paragraphs_stay_together_where_they_can() {
        assertThat(Pieces.of("One two three.\n\nFour five six.", 20))
                .containsExactly("One two three.", "Four five six.");
    }

    @Test
    void sentences_are_not_cut() {
        assertThat(Pieces.of("It left on Monday. It should be there today. Write if not!", 45))
                .containsExactly("It left on Monday. It should be there today.", "Write if not!");
    }

    @Test
    void a_long_sentence_is_cut_between_words() {
        assertThat(Pieces.of("one two three four five six", 11)).containsExactly("one two", "three four", "five six");
    }

    @Test
    void no_address_is_cut() {
        var address = "https://example.com/" + "a".repeat(40);

        assertThat(Pieces.of("Here it is: " + address, 60)).containsExactly("Here it is:", address);
        assertThat(Pieces.of("Here: " + address, 30)).isEmpty();
    }

    @Test
    void too_many_messages_are_none() {
        var text = IntStream.range(0, 40).mapToObj(i -> "Sentence " + i + ".").collect(Collectors.joining(" "));

        assertThat(Pieces.of(text, 160)).isEmpty();
        assertThat(Pieces.of(text, 240)).hasSizeLessThanOrEqualTo(3).allMatch(piece -> piece.length() <= 240);
    }

    @Test
    void nothing_gets_lost() {
        var text = "First. " + "Second is a bit longer, is it not? ".repeat(8) + "\n\nLast.";

        assertThat(String.join(" ", Pieces.of(text, 150)).replaceAll("\\s+", " "))
                .isEqualTo(text.strip().replaceAll("\\s+", " "));
    }
}
