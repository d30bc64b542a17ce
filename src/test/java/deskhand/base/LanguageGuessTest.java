package deskhand.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Where is my parcel?
            en | never mind
            en | refund 299 dollars
            en | caramel macchiato and one gorgonzola panini
            en | @shop #outage https://example.com/una/pagina
            en | My name is Götz Müller and I'd like to cancel
            de | Wo bleibt mein Paket?
            de | Kündigung
            de | ausloggen
            de | Schönen Tag noch
            fr | Où en est ma commande ?
            fr | laisse tomber
            fr | J’aimerais être remboursée
            es | ¿Qué pasa?
            es | olvídalo
            es | quiero cerrar sesión
            it | Dov'è il mio ordine?
            it | lascia stare
            it | perché non funziona
            pt | Onde está a minha encomenda?
            pt | não quero mais
            nl | Waar blijft mijn pakketje?
            nl | laat maar
            nl | Is de levering vandaag?
            de | Schönes Wochenende!
            de | Bestellung stornieren
            fr | Annulé
            fr | colis abîmé
            es | Me han cobrado dos veces
            es | vamos, ayuda
            it | adesso basta
            it | Contiene noci?
            pt | Este produto contém nozes?
            en | thats all
            en | Wrong parcel, cancel it
            zh | 我的包裹在哪里
            ja | 注文をキャンセルしたい
            ko | 주문을 취소하고 싶어요
            ru | Где мой заказ?
            ar | أين طلبي
            """)
    void a_few_words_tell_the_language(String language, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }

    @Test
    void english_where_nothing_tells() {
        assertThat(LanguageGuess.of("")).isEqualTo("en");
        assertThat(LanguageGuess.of("4711 😀 ???")).isEqualTo("en");
    }

    @Test
    void a_foreign_name_in_a_sentence_changes_nothing() {
        assertThat(LanguageGuess.of("This is 王小明, where is my order?")).isEqualTo("en");
    }
}
