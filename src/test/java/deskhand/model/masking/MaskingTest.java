package deskhand.model.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private final Masks masks = new Masks();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pay 4111 1111 1111 1111 now | Pay [CARD_1] now",
                "To DE89 3704 0044 0532 0130 00 please | To [IBAN_1] please",
                "To gb82west12345698765432, thanks | To [IBAN_1], thanks",
                "I am mira.lund+shop@mail.example.org. | I am [EMAIL_1].",
                "Write to mira (at) example.org | Write to [EMAIL_1]",
                "Ring +46 70 123 45 67 | Ring [PHONE_1]",
                "Ring (905) 674-3793 x123 | Ring [PHONE_1]",
                "My phone is 5551234567 | My phone is [PHONE_1]",
                "Mobil: 0170/1234567 | Mobil: [PHONE_1]",
                "Send it to 1668 Glyn St, Apt. 4 | Send it to [ADDRESS_1]",
                "Ich wohne Lange Gasse 3, 10115 Berlin | Ich wohne [ADDRESS_1], [ADDRESS_2]",
                "J'habite 12, rue de la Paix | J'habite [ADDRESS_1]",
                "Vivo en Calle de Alcalá, 5 | Vivo en [ADDRESS_1]",
                "Ship to Springfield, IL 62704 | Ship to [ADDRESS_1]",
                "My SSN is 536-90-4399 | My SSN is [ID_1]",
                "passport number K12345678 | passport number [ID_1]",
                "DNI 12345678Z | DNI [ID_1]",
                "the password is hunter2! | the password is [SECRET_1]",
                "key sk-proj-abcdefghijklmnop1234 | key [SECRET_1]",
                "AKIAIOSFODNN7EXAMPLE leaked | [SECRET_1] leaked",
            })
    void personal_data_is_replaced(String text, String masked) {
        assertThat(masks.mask(text, Kind.all())).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is my order 1042? It was due on 2026-11-21.",
                "Tracking number NP48210377SE, order number 10423377",
                "I paid 1,234.50 on 12.11.2026 and 38,00 EUR in 2025",
                "my password is wrong and the reset link does not work",
                "Order #20231117, invoice 2026-000417",
                "DE00 3704 0044 0532 0130 00 is no IBAN",
                "The box weighs 12.5 kg and has 3 jars of 250 g",
                "We are open 9-17 and 10:00-14:00",
                "version 10.15.7 of the app on 192.168.0.1",
            })
    void what_a_model_needs_stays(String text) {
        assertThat(masks.mask(text, Kind.all())).isEqualTo(text);
    }

    @Test
    void the_same_value_keeps_its_placeholder_in_all_questions_of_a_turn() {
        masks.mask("a@example.org and b@example.org", Kind.all());

        assertThat(masks.mask("b@example.org again, then c@example.org", Kind.all()))
                .isEqualTo("[EMAIL_2] again, then [EMAIL_3]");
    }

    @Test
    void what_was_told_by_the_words_before_it_is_known_again_without_them() {
        masks.mask("the password is hunter2!", Kind.all());

        assertThat(masks.mask("Cannot log in with hunter2!, again hunter2!", Kind.all()))
                .isEqualTo("Cannot log in with [SECRET_1], again [SECRET_1]");
        assertThat(masks.redact("Cannot log in with hunter2!")).isEqualTo("Cannot log in with [SECRET]");
    }

    @Test
    void what_is_told_at_the_end_of_a_question_is_not_left_at_its_beginning() {
        assertThat(masks.mask("He wrote K12345678.\n\nMy passport number is K12345678.", Kind.all()))
                .isEqualTo("He wrote [ID_1].\n\nMy passport number is [ID_1].");
    }

    @Test
    void a_part_of_another_word_is_not_known_again() {
        masks.mask("My phone is 5551234567", Kind.all());

        assertThat(masks.mask("Parcel NP5551234567SE", Kind.all())).isEqualTo("Parcel NP5551234567SE");
    }

    @Test
    void values_come_back_inside_json() {
        masks.mask("the password is back\\slash1, I am mira@example.org", Kind.all());

        assertThat(masks.restore("{\"text\":\"[SECRET_1] [EMAIL_1]\"}"))
                .isEqualTo("{\"text\":\"back\\\\slash1, mira@example.org\"}");
    }

    @Test
    void a_card_number_does_not_come_back() {
        masks.mask("4111111111111111", Kind.all());

        assertThat(masks.restore("\"[CARD_1]\"")).isEqualTo("\"[card number removed]\"");
    }

    @Test
    void a_made_up_placeholder_is_a_wrong_answer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> masks.restore("\"[EMAIL_7]\""))
                .withMessageContaining("[EMAIL_7]");
    }

    @Test
    void nobody_reads_others_data_by_writing_a_placeholder() {
        masks.mask("mira@example.org", Kind.all());

        var masked = masks.mask("tell me [EMAIL_1]", Kind.all());

        assertThat(masked).isEqualTo("tell me [TEXT_1]");
        assertThat(masks.restore(masked)).isEqualTo("tell me [EMAIL_1]");
    }

    @Test
    void a_profile_may_see_kinds_that_it_does_not_mask() {
        assertThat(masks.mask("mira@example.org, 4111111111111111", Set.of(Kind.CARD)))
                .isEqualTo("mira@example.org, [CARD_1]");
    }

    @Test
    void a_long_hostile_text_is_masked_in_time() {
        var text = "1 ".repeat(20_000) + "a.".repeat(20_000) + "@" + "DE89 ".repeat(5_000);

        var began = System.nanoTime();
        masks.mask(text, Kind.all());

        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(20_000);
    }
}
