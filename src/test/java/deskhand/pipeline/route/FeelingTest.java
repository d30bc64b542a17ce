package deskhand.pipeline.route;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.pipeline.Brain;
import deskhand.turn.Sentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelingTest {

    private static Sentiment felt(String text) {
        return Brain.get(Router.class).hear(text).sentiment();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is my order 1042?",
                "Can you tell me when the shop opens tomorrow?",
                "I need to change the address on order 2201, please.",
                "How much does shipping to Norway cost?",
                "My parcel has not come yet. Could you check?",
                "I would like to cancel my subscription at the end of the month.",
                "The app shows an error when I open the invoice page. What can I do?",
                "Please send me a copy of the receipt. Thank you in advance.",
                "Which plan includes phone support?",
                "I lost my card and need a new one.",
                "Let me talk to a person, please."
            })
    void plain_questions_and_requests_are_neutral(String text) {
        assertThat(felt(text)).isEqualTo(Sentiment.NEUTRAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "After two weeks the handle came off in my hand, and for that I paid extra.",
                "We sat in the cold the whole weekend because your man did not turn up."
            })
    void hears_who_is_unhappy_and_uses_no_telling_word(String text) {
        assertThat(Mood.of(text).sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(felt(text)).isLessThanOrEqualTo(Sentiment.NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Everything arrived a day early and looks even nicer than in the pictures."})
    void hears_who_is_content_and_uses_no_telling_word(String text) {
        assertThat(Mood.of(text).sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(felt(text)).isGreaterThanOrEqualTo(Sentiment.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am furious. Where is my order?",
                "This is the worst service ever, thanks for nothing, what a nice company.",
                "Is this a scam? I want my money back"
            })
    void who_says_to_be_furious_is_heard_as_such(String text) {
        assertThat(Mood.of(text).sentiment()).isEqualTo(Sentiment.VERY_NEGATIVE);
        assertThat(felt(text)).isEqualTo(Sentiment.VERY_NEGATIVE);
    }

    @Test
    void of_other_languages_the_words_count() {
        assertThat(felt("Das ist eine Frechheit, ich warte seit drei Wochen.")).isEqualTo(Sentiment.VERY_NEGATIVE);
        assertThat(felt("Wo finde ich meine Rechnung?")).isEqualTo(Sentiment.NEUTRAL);
    }
}
