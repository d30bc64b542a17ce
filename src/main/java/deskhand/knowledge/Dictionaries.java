package deskhand.knowledge;

import java.util.Map;

/** PostgreSQL's text search configuration for a language: how words are brought to their stems. */
public final class Dictionaries {

    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", "arabic"),
            Map.entry("da", "danish"),
            Map.entry("de", "german"),
            Map.entry("el", "greek"),
            Map.entry("en", "english"),
            Map.entry("es", "spanish"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("hu", "hungarian"),
            Map.entry("id", "indonesian"),
            Map.entry("it", "italian"),
            Map.entry("nb", "norwegian"),
            Map.entry("nl", "dutch"),
            Map.entry("no", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ro", "romanian"),
            Map.entry("ru", "russian"),
            Map.entry("sv", "swedish"),
            Map.entry("tr", "turkish"));

    private Dictionaries() {}

    /** A language without one keeps its words as they are. */
    public static String of(String language) {
        var end = language.indexOf('-');
        return BY_LANGUAGE.getOrDefault(end < 0 ? language : language.substring(0, end), "simple");
    }
}
