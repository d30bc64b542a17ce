package deskhand.pipeline.assemble;

import deskhand.playbook.template.Letter;
import java.util.Map;

/** How a letter begins and ends in a language where nobody has set it otherwise. */
final class Courtesies {

    private static final String OTHERWISE = "en";

    private static final Map<String, Letter> BY_LANGUAGE = Map.of(
            "en", letter("Hi {name},", "Hello,", "You can cancel here: {cancel_link}", "Kind regards"),
            "de", letter("Hallo {name},", "Guten Tag,", "Kündigen können Sie hier: {cancel_link}", "Freundliche Grüße"),
            "fr", letter("Bonjour {name},", "Bonjour,", "Vous pouvez résilier ici : {cancel_link}", "Cordialement"),
            "es", letter("Hola, {name}:", "Hola:", "Puede cancelar aquí: {cancel_link}", "Un saludo"),
            "it", letter("Ciao {name},", "Buongiorno,", "Può disdire qui: {cancel_link}", "Cordiali saluti"),
            "pt", letter("Olá, {name},", "Olá,", "Pode cancelar aqui: {cancel_link}", "Cumprimentos"),
            "nl", letter("Hallo {name},", "Goedendag,", "Opzeggen kan hier: {cancel_link}", "Met vriendelijke groet"));

    private Courtesies() {}

    private static Letter letter(String greeting, String unnamed, String cancelLine, String closing) {
        return new Letter(greeting, unnamed, cancelLine, closing, null);
    }

    static Letter in(String language) {
        return BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.getOrDefault(OTHERWISE, Letter.NOTHING));
    }
}
