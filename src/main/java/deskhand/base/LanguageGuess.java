package deskhand.base;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses a text's language by its small words. */
public final class LanguageGuess {

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

    /** Those of whom two languages share few: what a support team writes, rather than what customers do. */
    private static final Map<String, Set<String>> TELLING = Map.of(
            "en",
                    words(
                            "the and is are you your it of not have with this that will for be has was on from our we order please or if"),
            "de",
                    words(
                            "der die das und ist sie ihre ihr ihnen nicht haben wird werden für auf von den dem wir uns im bei zur zum oder wenn sich eine wurde"),
            "fr",
                    words(
                            "le les et est vous votre vos nous des du dans pour avec sur pas sera été cette ce ou si au aux notre par"),
            "es",
                    words(
                            "el los las y su sus usted del con por para que ha sido está en al nuestro puede pedido lo se cuando hemos"),
            "it",
                    words(
                            "il gli è del della che per con non suo sua può stato stata nel alla dal nostro ordine le ci sono lo di"),
            "pt",
                    words(
                            "os as é do da em um uma não seu sua pode para com foi será no na pelo nosso pedido você ao dos"),
            "nl",
                    words(
                            "de het een en is van niet uw u wij we voor met op dat zijn wordt naar bij onze kunt bestelling te"));

    private static final List<String> ORDER = List.of("en", "de", "fr", "es", "it", "pt", "nl");
    private static final int ENOUGH_TO_BE_SURE = 4;

    private LanguageGuess() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** English where nothing tells. */
    public static String of(String text) {
        return most(SMALL_WORDS, split(text));
    }

    /** Only if the text is long and clear enough for a team's own words: twice as many as for any other language. */
    public static Optional<String> sure(String text) {
        var words = split(text);
        var best = most(TELLING, words);
        var hits = hits(TELLING, best, words);
        var clear = ORDER.stream()
                .filter(other -> !other.equals(best))
                .allMatch(other -> hits >= 2 * hits(TELLING, other, words));
        return hits >= ENOUGH_TO_BE_SURE && clear ? Optional.of(best) : Optional.empty();
    }

    /** Whether texts in it can be told from others here. */
    public static boolean knows(String language) {
        return ORDER.contains(language);
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"));
    }

    private static String most(Map<String, Set<String>> small, List<String> words) {
        return ORDER.stream()
                .max(Comparator.comparingLong((String language) -> hits(small, language, words))
                        // Of equals the earlier one in the list.
                        .thenComparingInt(language -> -ORDER.indexOf(language)))
                .orElse("en");
    }

    private static long hits(Map<String, Set<String>> small, String language, List<String> words) {
        var those = small.getOrDefault(language, Set.of());
        return words.stream().filter(those::contains).count();
    }
}
