package deskhand.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.model.FakeOpenAi;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.pipeline.MemoryJournal;
import deskhand.pipeline.TurnPipeline;
import deskhand.turn.Reason;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every seeded red line, with a message that crosses it and one that nearly does. */
class RedLineSeedsTest {

    private static final String SAMPLES = """
            self-harm | I want to end my life | This queue will be the end of me, but the tea is fine
            self-harm-de | Ich will mich umbringen | Ich bringe das Paket um fünf zur Post
            self-harm-fr | J'ai envie de me suicider | Je me tue au travail, quand arrive ma box ?
            self-harm-es | Quiero quitarme la vida | Quiero quitarme de la lista
            self-harm-it | Voglio togliermi la vita | Voglio togliere un prodotto dalla box
            self-harm-nl | Ik denk aan zelfmoord | Ik denk aan een groter pakket
            self-harm-pt | Penso em suicídio | Penso em mudar de caixa
            threat | I will find you and kill your driver | The courier nearly killed my plants
            threat-other | Ich bringe euch um | Ich bringe euch das Paket zurück
            legal-action | My lawyer will write to you | I work for a law firm and want the office box
            legal-action-other | Ich werde rechtliche Schritte einleiten | Welche Schritte sind für die Rückgabe nötig?
            payment-dispute | I will ask for a chargeback | Which charge is on my back-order?
            payment-dispute-other | Ich lasse die Rückbuchung machen | Wann ist die Buchung zu sehen?
            account-taken-over | Somebody hacked my account | I love your life hacks, and my account is fine
            account-taken-over-other | Mein Konto wurde gehackt | Das gehackte Fleisch war gut
            injury | My son had an allergic reaction to the granola | Is the granola fine for allergic people?
            injury-other | Wir hatten eine Lebensmittelvergiftung | Sind die Lebensmittel ungiftig verpackt?
            discrimination | Your driver made a racist remark | What a discriminating taste you have
            discrimination-other | Ihr Fahrer war rassistisch | Der Fahrer war rasend schnell
            data-protection | Send me a copy of all my personal data | Send me a copy of my invoice
            data-protection-other | Löschung meiner Daten bitte | Meine Daten haben sich geändert, neue Adresse
            press | I am a journalist and have questions | I read about you in the press, can I order?
            press-other | Ich bin Reporterin bei der Zeitung | Mein Nachbar hat die Zeitung mit dem Gutschein
            theft | My parcel was stolen from my porch | This box stole my heart
            theft-other | Mein Paket wurde gestohlen | Ich habe mir Zeit genommen
            crime | Where can I buy stolen goods | Can I buy goods in bulk?
            card-number | Charge 4111 1111 1111 1111 please | Charge it like order 4111 1111 1111 1112 please
            card-number-removed | Charge [card number removed] please | My card number was removed from the account
            """;

    private final Playbook playbook = Brain.get(Playbook.class);

    static Stream<String[]> samples() {
        return SAMPLES.lines().map(line -> line.strip().split(" \\| "));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_message_that_crosses_it_is_stopped(String rule, String crosses, String nearly) {
        assertThat(playbook.redLinesIn(crosses).map(RedLine::name)).contains(rule);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_message_that_nearly_does_passes(String rule, String crosses, String nearly) {
        assertThat(playbook.redLinesIn(nearly)).isEmpty();
    }

    @Test
    void no_seeded_line_is_without_samples() {
        assertThat(Brain.get(RedLineBook.class).all())
                .extracting(RedLine::name)
                .containsExactlyInAnyOrderElementsOf(
                        samples().map(sample -> sample[0]).toList());
    }

    @Test
    void a_line_that_is_crossed_costs_no_call_of_a_model() {
        try (var provider = new FakeOpenAi();
                var brain = Brain.start(provider.settings())) {
            var planned = brain.getBean(TurnPipeline.class)
                    .run(ATurn.saying("My lawyer will write to you").turn(), new MemoryJournal());

            assertThat(planned.outcome().reason()).isEqualTo(Reason.RED_LINE);
            assertThat(planned.outcome().because().getFirst().detail()).contains("legal-action");
            assertThat(planned.actions().toString()).contains("labels=[escalated, ai_handoff, legal]", "Legal");
            assertThat(provider.requestsWith("")).isEmpty();
        }
    }

    @Test
    void what_customers_are_told_names_no_rule() {
        assertThat(Brain.get(RedLineBook.class).all().stream()
                        .map(RedLine::notice)
                        .filter(Objects::nonNull)
                        .flatMap(notice -> Arrays.stream(notice.split(" "))))
                .isNotEmpty()
                .doesNotContain("rule", "line");
    }
}
