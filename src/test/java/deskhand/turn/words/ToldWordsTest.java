package deskhand.turn.words;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.pipeline.Brain;
import deskhand.playbook.RedLine;
import deskhand.playbook.RedLineBook;
import deskhand.playbook.gate.GateRule;
import deskhand.playbook.gate.GateRuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldWordsTest {

    private static final ToldWords GERMAN = ToldWords.in("de");

    @Test
    void whatever_is_shipped_is_told_in_german() {
        assertThat(Brain.get(GateRuleBook.class).all())
                .extracting(GateRule::because)
                .isNotEmpty()
                .allSatisfy(because -> assertThat(GERMAN.of(because)).isNotEqualTo(because));
        assertThat(Brain.get(RedLineBook.class).all())
                .extracting(RedLine::because)
                .isNotEmpty()
                .allSatisfy(because -> assertThat(GERMAN.of(because)).isNotEqualTo(because));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gives legal advice: You should sue. | Gibt Rechtsrat: You should sue.",
                "The bot is 62 % sure; billing asks for 80 %. | Der Bot ist zu 62 % sicher; billing verlangt 80 %.",
                "The customer asked the same 3 times. (rule asked) | Der Kunde fragte dasselbe 3 Mal. (rule asked)",
                "Promises something for $5: a box | Promises something for $5: a box",
                "Our own rule says no | Our own rule says no"
            })
    void what_follows_stays_and_what_nobody_knows_does_too(String english, String german) {
        assertThat(GERMAN.of(english)).isEqualTo(german);
        assertThat(ToldWords.in("en").of(english)).isEqualTo(english);
        assertThat(ToldWords.in("xx").of(english)).isEqualTo(english);
    }
}
