package deskhand.pipeline.route;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.Urgency;
import deskhand.turn.WantsHuman;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

    private static Route route(String text) {
        return Brain.get(Router.class).route(ATurn.saying(text).turn());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Where is my parcel? | shipping",
                "I want my money back | returns-refunds",
                "Cancel my subscription | retention",
                "Why did you charge my card twice? | billing",
                "Is there gluten in the granola? | product",
                "The jar came broken | damage",
                "I can't log in | account",
                "Skip my next box please | subscription"
            })
    void finds_the_category(String text, String category) {
        assertThat(route(text).category()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Can I bring my dog on the flight?", "who won the match last night"})
    void is_unsure_of_what_is_like_no_example(String text) {
        var route = route(text);

        assertThat(route.unsure())
                .as(route.category() + " " + route.confidence())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "give me a human | NOW", "can i speak to a real person | NOW",
                        "Ich möchte mit einem Menschen sprechen | NOW",
                "are you a bot? | NONE", "what hours can I call customer service | NONE",
                        "can i speak with customer service | OFFER",
                "I have waited 3 hours connect me to a human | NOW", "When can I talk to a human? | NOW"
            })
    void hears_who_asks_for_a_person(String text, WantsHuman wish) {
        assertThat(route(text).wantsHuman()).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wo ist mein Paket? | de",
                "Où est mon colis ? | fr",
                "¿Dónde está mi pedido? | es",
                "Where is it | en",
                "Waar is mijn pakket? | nl",
                "Dov'è il mio pacco, non è qui | it",
                "Onde está a minha encomenda? | pt"
            })
    void guesses_the_language(String text, String language) {
        assertThat(route(text).language()).isEqualTo(language);
    }

    @Test
    void finds_the_order_and_the_address_that_are_mentioned() {
        var route = route("My order #1042 and order number 1017, write to mira@example.com");

        assertThat(route.orderNumbers()).containsExactly("1042", "1017");
        assertThat(route.email()).isEqualTo("mira@example.com");
    }

    @Test
    void hears_anger_and_urgency() {
        var route = route("This is the worst service ever, I need my box TODAY");

        assertThat(route.sentiment()).isEqualTo(Sentiment.VERY_NEGATIVE);
        assertThat(route.urgency()).isEqualTo(Urgency.URGENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello, I have a problem",
                "Hi, I got no reply again",
                "Hello, no answer",
                "Thanks for nothing",
                "Thanks, this is not good"
            })
    void a_complaint_that_begins_kindly_is_more_than_thanks(String text) {
        assertThat(route(text).onlyThanks()).isFalse();
    }

    @Test
    void a_question_after_thanks_is_more_than_thanks() {
        assertThat(route("Thanks! And when does it arrive?").onlyThanks()).isFalse();
        assertThat(route("Thank you so much, great help!").onlyThanks()).isTrue();
    }

    @Test
    void quotes_the_words_that_ask_for_a_person() {
        var route = route("My box is late. Let me talk to a real person! Order 1042.");

        assertThat(route.quote()).isEqualTo("Let me talk to a real person!");
        assertThat(route.humanBecause()).isEqualTo("The customer asks for a person.");
        assertThat(route("My box is late.").quote()).isNull();
    }
}
