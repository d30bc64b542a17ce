package deskhand.learning.correction;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Line;
import deskhand.turn.Turn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnonymousTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final Turn IDA = new Turn(
            1,
            1,
            "shop",
            "chat",
            null,
            new Contact("1", "Ida Berg", "ida@example.com", true),
            Mode.DRAFT,
            List.of(new Line(
                    "m1",
                    Author.CUSTOMER,
                    false,
                    "My daughter Lena has not got order 1042 in Bergen",
                    List.of(),
                    NOON)),
            List.of(),
            true,
            null,
            NOON);

    private static final Brief BRIEF = Brief.of(
            "Ida Berg",
            "gold",
            List.of(
                    new Evidence(
                            "p1",
                            Evidence.Kind.PASSAGE,
                            "Refunds",
                            "Refunds take 5 days. See https://shop.example/refunds",
                            null,
                            1),
                    new Evidence(
                            "order:1042", Evidence.Kind.ORDER, "Order 1042", "Order 1042 cost 34.90 EUR", null, 1)),
            List.of());

    private static String of(String text) {
        return Anonymous.in(IDA, BRIEF, "Robin Meyer").of(text);
    }

    @Test
    void names_numbers_and_addresses_of_the_customer_are_taken_out() {
        assertThat(of("""
                Hi Mrs. Berg,
                Ida, order 1042 (34.90 EUR, NP48210377SE) goes to ida@example.com and Lena again by 3.12.2026.
                Call +49 170 1234567. Yours, Robin"""))
                .doesNotContain(
                        "Ida",
                        "Berg",
                        "Lena",
                        "1042",
                        "34.90",
                        "NP48210377SE",
                        "example.com",
                        "2026",
                        "1234567",
                        "Robin")
                .contains("Hi [name],", "goes to", "again by");
    }

    @Test
    void what_the_articles_say_stays() {
        assertThat(of("Refunds take 5 days, not 7. See https://shop.example/refunds or https://shop.example/u/42."))
                .isEqualTo("Refunds take 5 days, not [number]. See https://shop.example/refunds or [link]");
    }

    private static String said(String text) {
        return Anonymous.of(List.of(), List.of(text), null).of(text);
    }

    @Test
    void names_with_letters_beyond_ascii_are_taken_out_whole() {
        assertThat(said("My friends José, Özlem, Łukasz and Jose\u0301 wait for the parcel too"))
                .isEqualTo("My friends [name], [name], [name] and [name] wait for the parcel too");
    }

    @Test
    void german_nouns_stay_and_german_names_go() {
        assertThat(said("Hallo, meine Bestellung ist nicht angekommen und das Paket liegt seit Montag in der Filiale."
                        + " Ich habe mit Frau Schmidt gesprochen. Schmidt weiß von nichts, mein Name ist Özlem Kaya."))
                .contains("Bestellung", "Paket", "Montag", "Filiale")
                .doesNotContain("Schmidt", "Özlem", "Kaya");
    }

    @Test
    void closing_words_and_the_names_after_them_go() {
        for (var closing : List.of(
                "Mit freundlichen Grüßen\nRobin Meyer",
                "Mit freundlichem Gruß\r\n\r\nRobin",
                "Viele Grüße aus Berlin,\nRobin",
                "Beste Grüsse\nRobin",
                "Liebe Grüße Robin",
                "LG Robin",
                "Thanks,\nRobin",
                "Thank you very much!\n\nRobin",
                "Danke, Robin",
                "Vielen Dank im Voraus\nRobin",
                "Kind regards\nRobin",
                "Robin Meyer")) {
            assertThat(Anonymous.unsigned("Where is it?\n\n" + closing))
                    .as(closing)
                    .isEqualTo("Where is it?");
        }
    }

    @Test
    void thanks_before_a_question_end_nothing() {
        assertThat(Anonymous.unsigned("Thanks!\nBut how do I send it back?"))
                .isEqualTo("Thanks!\nBut how do I send it back?");
    }

    @Test
    void who_is_only_called_an_agent_takes_no_words_away() {
        assertThat(Anonymous.of(List.of("an agent"), List.of(), null).of("Send it to an agent of the carrier"))
                .isEqualTo("Send it to an agent of the carrier");
    }

    @Test
    void the_beginning_of_a_number_in_an_article_is_not_the_number() {
        assertThat(of("It costs 34 euros and takes 5 days")).isEqualTo("It costs [number] euros and takes 5 days");
    }
}
