package deskhand.pipeline.assemble;

import java.util.Map;
import java.util.Optional;

/** How a letter begins and ends in a language. */
record Courtesies(String withName, String withoutName, String closing) {

    private static final Courtesies ENGLISH = new Courtesies("Hi %s,", "Hello,", "Kind regards");

    private static final Map<String, Courtesies> BY_LANGUAGE = Map.of(
            "en", ENGLISH,
            "de", new Courtesies("Hallo %s,", "Guten Tag,", "Freundliche Grüße"),
            "fr", new Courtesies("Bonjour %s,", "Bonjour,", "Cordialement"),
            "es", new Courtesies("Hola, %s:", "Hola:", "Un saludo"),
            "it", new Courtesies("Ciao %s,", "Buongiorno,", "Cordiali saluti"),
            "pt", new Courtesies("Olá, %s,", "Olá,", "Cumprimentos"),
            "nl", new Courtesies("Hallo %s,", "Goedendag,", "Met vriendelijke groet"));

    static Courtesies in(String language) {
        return BY_LANGUAGE.getOrDefault(language, ENGLISH);
    }

    String greeting(Optional<String> name) {
        return name.map(withName::formatted).orElse(withoutName);
    }
}
