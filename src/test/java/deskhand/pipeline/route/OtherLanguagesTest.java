package deskhand.pipeline.route;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.Urgency;
import deskhand.turn.WantsHuman;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers who do not write English. */
class OtherLanguagesTest {

    private static final double MOST = 0.9;

    private record Said(String language, String category, String text) {}

    private static Route route(String text) {
        return Brain.get(Router.class).route(ATurn.saying(text).turn());
    }

    private static List<Said> lines(String language) throws IOException {
        try (var in =
                Objects.requireNonNull(OtherLanguagesTest.class.getResourceAsStream("/brain/other-languages.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(language + "|"))
                    .map(line -> Arrays.asList(line.split("\\|")))
                    .map(line -> new Said(line.get(0), line.get(1), line.get(2)))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "nl", "pt"})
    void most_messages_find_their_category(String language) throws IOException {
        var lines = lines(language);

        var missed = lines.stream()
                .map(said -> said.category() + " not " + route(said.text()).category() + ": " + said.text())
                .filter(told -> !told.matches("(\\S+) not \\1:.*"))
                .toList();

        assertThat(missed.size()).as(String.join("\n", missed)).isLessThanOrEqualTo((int) (lines.size() * (1 - MOST)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ich will endlich mit einem echten Menschen sprechen | NOW",
                "Verbinden Sie mich mit einem Berater | NOW",
                "ich möchte bitte einen Mitarbeiter | NOW",
                "Je veux un conseiller | NOW",
                "Passez-moi un responsable | NOW",
                "puis-je parler à un humain ? | NOW",
                "Necesito un agente | NOW",
                "quiero hablar con una persona | NOW",
                "Vorrei parlare con un operatore | NOW",
                "non voglio parlare con un robot | NOW",
                "kan ik met iemand praten | NOW",
                "Ik wil een medewerker spreken | NOW",
                "quero falar com um atendente | NOW",
                "Preciso de uma pessoa | NOW",
                "Bin ich hier richtig? | NONE",
                "Mon conseiller m'a dit que le colis arrive | NONE",
                "Mi agente de viajes pidió la caja | NONE",
                "Sono una persona allergica | NONE",
                "De bezorger was een aardig mens | NONE",
                "Sou uma pessoa alérgica | NONE"
            })
    void who_asks_for_a_person_is_heard(String text, WantsHuman wish) {
        assertThat(route(text).wantsHuman()).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Das ist eine Frechheit, nie wieder | VERY_NEGATIVE",
                "C'est une honte | VERY_NEGATIVE",
                "Es una vergüenza | VERY_NEGATIVE",
                "una vergogna | VERY_NEGATIVE",
                "Dit is belachelijk | VERY_NEGATIVE",
                "um serviço péssimo | VERY_NEGATIVE",
                "Ich bin enttäuscht | NEGATIVE",
                "Je suis decue | NEGATIVE",
                "El botón no funciona | NEGATIVE",
                "Sono molto deluso | NEGATIVE",
                "Ik ben teleurgesteld | NEGATIVE",
                "estou chateada | NEGATIVE",
                "Die Box ist wunderbar | POSITIVE",
                "c'est parfait | POSITIVE",
                "me encanta la caja | VERY_POSITIVE",
                "ottimo servizio | POSITIVE",
                "I am over the moon, this is the best box ever! | VERY_POSITIVE",
                "We love it and will order again | VERY_POSITIVE",
                "It is broken again | NEGATIVE",
                "wat een geweldige doos | POSITIVE",
                "adorei a caixa | VERY_POSITIVE",
                "Wo ist mein Paket? | NEUTRAL",
                "Où est mon colis ? | NEUTRAL"
            })
    void mood_is_heard(String text, Sentiment sentiment) {
        assertThat(route(text).sentiment()).isEqualTo(sentiment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bitte so schnell wie möglich",
                "il me le faut le plus vite possible",
                "lo necesito cuanto antes",
                "il prima possibile per favore",
                "graag zo snel mogelijk",
                "preciso o mais rapido possivel"
            })
    void urgency_is_heard(String text) {
        assertThat(route(text).urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void thanks_are_only_thanks() {
        assertThat(route("Vielen lieben Dank für die schnelle Hilfe").onlyThanks())
                .isTrue();
        assertThat(route("Grazie mille per l'aiuto").onlyThanks()).isTrue();
        assertThat(route("Danke, aber die Antwort hilft nicht").onlyThanks()).isFalse();
    }
}
