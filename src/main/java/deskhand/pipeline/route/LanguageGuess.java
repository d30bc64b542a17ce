package deskhand.pipeline.route;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses the language by its small words. English where nothing tells. */
final class LanguageGuess {

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
                    words(
                            "the and is are my you i it to of not have where when can what please thanks hello do want was a"),
            "de",
                    words(
                            "der die das und ist ich mein meine nicht habe wo wann kann bitte danke hallo ein eine wie mit für zu"),
            "fr",
                    words(
                            "le la les et est je mon ma mes pas où quand puis bonjour merci une un de vous ai que pour comment l'"),
            "es",
                    words(
                            "el la los las y es mi mis no dónde cuándo puedo hola gracias una un de quiero para cómo por tengo"),
            "it", words("il lo la i gli è mio mia non dove quando posso ciao grazie una un di voglio per come ho sono"),
            "pt",
                    words(
                            "o a os as é meu minha não onde quando posso olá obrigado obrigada uma um de quero para como eu"),
            "nl", words("de het een en is mijn niet waar wanneer kan hallo bedankt ik wil voor hoe heb van naar met"));

    private static final List<String> ORDER = List.of("en", "de", "fr", "es", "it", "pt", "nl");

    private LanguageGuess() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    static String of(String text) {
        var words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"));
        return ORDER.stream()
                .max(Comparator.comparingLong((String language) -> hits(language, words))
                        // Of equals the earlier one in the list.
                        .thenComparingInt(language -> -ORDER.indexOf(language)))
                .orElse("en");
    }

    private static long hits(String language, List<String> words) {
        var small = SMALL_WORDS.getOrDefault(language, Set.of());
        return words.stream().filter(small::contains).count();
    }
}
