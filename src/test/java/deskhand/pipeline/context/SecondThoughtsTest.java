package deskhand.pipeline.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondThoughtsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Never mind, I want it after all",
                "nevermind",
                "Please forget about it.",
                "Sorry, I changed my mind.",
                "Hat sich erledigt, danke",
                "Vergessen Sie das bitte",
                "Laissez tomber",
                "Laat maar!"
            })
    void plain_words_take_a_wish_back(String text) {
        assertThat(SecondThoughts.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please don't forget it this time",
                "Das kann doch nicht wahr sein",
                "N'oubliez pas mon remboursement",
                "Have you minded the box?",
                "Déjelo con el vecino, por favor",
                "I will never be happy with this mind game"
            })
    void other_words_do_not(String text) {
        assertThat(SecondThoughts.in(text)).isFalse();
    }
}
