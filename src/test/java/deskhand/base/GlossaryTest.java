package deskhand.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Wo ist mein Paket? | where my parcel",
                "de | Ich moechte mein Abo kuendigen | I want my subscription cancel the subscription",
                "fr | Où est mon colis ? | where my parcel",
                "fr | ou est mon colis | where my parcel",
                "es | No he recibido el paquete | not received parcel",
                "it | Il barattolo è arrivato rotto | jar arrive broken",
                "nl | Ik wil een factuur | I want invoice",
                "pt | Esqueci a minha palavra-passe | forgot my password"
            })
    void known_words_are_put_into_english(String language, String text, String english) {
        assertThat(Glossary.readable(text, language)).isEqualTo(english);
    }

    @Test
    void english_stays_as_it_is() {
        assertThat(Glossary.readable("Where is my parcel?", "en")).isEqualTo("Where is my parcel?");
    }

    @Test
    void a_text_of_which_hardly_anything_is_known_stays_as_it_is() {
        assertThat(Glossary.readable("Der Himmel über Berlin, Paket", "de")).isEqualTo("Der Himmel über Berlin, Paket");
        assertThat(Glossary.readable("私の荷物", "ja")).isEqualTo("私の荷物");
        assertThat(Glossary.readable("?!", "de")).isEqualTo("?!");
    }
}
