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
                "The bot is 62 % sure; billing asks for 80 %. | Der Bot ist zu 62 % sicher; für Rechnung und Zahlung müssen es 80 % sein.",
                "The customer asked the same 3 times. (rule asked) | Der Kunde fragte dasselbe 3 Mal. (Regel asked)",
                "Promises something for $5: a box | Promises something for $5: a box",
                "Our own rule says no | Our own rule says no"
            })
    void what_follows_stays_and_what_nobody_knows_does_too(String english, String german) {
        assertThat(GERMAN.of(english)).isEqualTo(german);
        assertThat(ToldWords.in("xx").of(english)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Your order 1042 of 2 June 2026 (2 × Autumn Pantry Box, €46.50 in total) is packed and waiting for the carrier."
                        + " There is no tracking number yet. | Bestellung 1042 vom 2. Juni 2026 (2 × Autumn Pantry Box,"
                        + " €46.50 insgesamt) ist gepackt und wartet auf den Zusteller. Es gibt noch keine Sendungsnummer.",
                "Your subscription to the Monthly Pantry Box (€38.00 a box) is paused. | Abo Monthly Pantry Box (€38.00 je"
                        + " Box): pausiert.",
                "Order 1028 was promised for 2026-11-15 and has not arrived. | Bestellung 1028 war für den 15. November 2026"
                        + " zugesagt und ist nicht angekommen.",
                "customer records: withheld (profile, orders), because the identity is only claimed; ask the customer to sign in"
                        + " or to write from the address of the account | Kundendaten: zurückgehalten (Profil, Bestellungen),"
                        + " denn die Identität ist nur behauptet; den Kunden bitten, sich anzumelden oder von der Adresse des"
                        + " Kontos zu schreiben",
                "live records: unknown, Shopify: it could not be reached in time | Aktuelle Daten: unbekannt, Shopify: nicht"
                        + " rechtzeitig erreichbar",
                "The message tells the bot to forget its instructions, and hides text. | Die Nachricht sagt dem Bot, er solle"
                        + " seine Anweisungen vergessen und verbirgt Text.",
                "The mode is draft for category billing on connection shop. | Der Modus ist Entwurf für die Kategorie Rechnung und"
                        + " Zahlung der Verbindung shop.",
                "Skip the box of June 2026 | Die Box im Juni 2026 auslassen",
                "Pause the subscription for one month | Abo für einen Monat pausieren",
                "A refund of €38.00 for order 1042 has been issued (card). | Eine Erstattung von €38.00 für Bestellung 1042 ist"
                        + " veranlasst (Karte).",
                "**Kept:** the customer opened the link to end the subscription and decided to keep it. | **Behalten:** Der Kunde"
                        + " hat den Link zum Beenden des Abos geöffnet und sich entschieden, es zu behalten.",
            })
    void records_operations_and_what_is_not_known_are_told_in_german(String english, String german) {
        assertThat(GERMAN.of(english)).isEqualTo(german);
    }

    @Test
    void agents_who_read_english_are_not_spoken_to_as_customers() {
        var english = ToldWords.in("en");

        assertThat(english.of("Your order 1042 of 2 June 2026 (Tea, €6.90 in total) is cancelled."))
                .isEqualTo("Order 1042 of 2 June 2026 (Tea, €6.90 in total) is cancelled.");
        assertThat(english.of("A refund was promised on 2026-11-16 and is not booked."))
                .isEqualTo("A refund was promised on 16 November 2026 and is not booked.");
    }

    /** Only what is ours is told anew: a customer's words look like ours by chance or on purpose. */
    @Test
    void what_is_quoted_stays_as_it_was_said() {
        assertThat(GERMAN.of("Nothing backs: Your subscription is cancelled."))
                .isEqualTo("Nichts belegt: Your subscription is cancelled.");
        assertThat(GERMAN.of("Your order " + " of , ( in total) was shipped with".repeat(80)))
                .startsWith("Your order");
    }
}
