package deskhand.turn.words;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.turn.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoteWordsTest {

    private static Set<String> keys(String language) throws IOException {
        var read = new Properties();
        try (var in = NoteWordsTest.class.getResourceAsStream("/notes/" + language + ".properties")) {
            read.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return read.stringPropertyNames();
    }

    @Test
    void whatever_is_told_in_english_is_told_in_german() throws IOException {
        assertThat(keys("de")).containsAll(keys("en"));
        assertThat(Reason.values())
                .allSatisfy(
                        reason -> assertThat(NoteWords.in("de").says(reason)).isNotEqualTo(reason.says()));
    }

    @Test
    void what_is_said_within_something_said_is_in_the_same_language() {
        var phrase = Phrase.of("command.not_sent", Phrase.of("command.against.replied"));

        assertThat(phrase.in(NoteWords.in("de"))).isEqualTo("Nicht gesendet: Der Kunde hat schon eine Antwort.");
        assertThat(phrase.onPages()).isEqualTo("Not sent: the customer has a reply already.");
        assertThat(phrase.in(NoteWords.in("xx"))).isEqualTo(phrase.onPages());
    }

    @Test
    void numbers_that_name_something_stay_as_they_are() {
        assertThat(Phrase.of("command.failed", 12_345L).onPages()).contains("command 12345.");
    }
}
