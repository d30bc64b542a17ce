package deskhand.base;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses a text's language by its script, its everyday words and their shape. */
public final class LanguageGuess {

    /** What the shape of words alone must outweigh: English has names, products and slips of the keyboard in it. */
    private static final double HEAD_START_OF_ENGLISH = 0.7;

    private static final Pattern NO_WORDS = Pattern.compile("[@#]\\w+|https?://\\S+");

    /** Those that are written like no other; Chinese and Japanese are told apart by the latter's own letters. */
    private static final Map<UnicodeScript, String> SCRIPTS = Map.of(
            UnicodeScript.HAN, "zh",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GREEK, "el",
            UnicodeScript.THAI, "th",
            UnicodeScript.DEVANAGARI, "hi");

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
    private static final double ASKED_IN_SPANISH = 2;
    private static final int LETTERS_LOOKED_AT = 400;

    private LanguageGuess() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** English where nothing tells. */
    public static String of(String text) {
        return ofScript(text).orElseGet(() -> ofWords(NO_WORDS.matcher(text).replaceAll(" ")));
    }

    private static String ofWords(String text) {
        var weights = LanguageMarks.weigh(split(text));
        weights.merge("en", HEAD_START_OF_ENGLISH, Double::sum);
        weights.merge("es", text.contains("¿") || text.contains("¡") ? ASKED_IN_SPANISH : 0, Double::sum);
        return ORDER.stream()
                .max(Comparator.comparingDouble((String language) -> weights.getOrDefault(language, 0.0))
                        // Of equals the earlier one in the list.
                        .thenComparingInt(language -> -ORDER.indexOf(language)))
                .orElse("en");
    }

    /** If most of what was written is in a script of its own. */
    private static Optional<String> ofScript(String text) {
        var letters = text.codePoints()
                .limit(LETTERS_LOOKED_AT)
                .filter(Character::isLetter)
                .toArray();
        var own = Arrays.stream(letters)
                .mapToObj(letter -> Optional.ofNullable(SCRIPTS.get(UnicodeScript.of(letter))))
                .flatMap(Optional::stream)
                .toList();
        if (own.isEmpty() || own.size() * 2 < letters.length) {
            return Optional.empty();
        }
        return Optional.of(own.contains("ja") ? "ja" : own.getFirst());
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
        return Arrays.asList(text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}']+"));
    }

    private static String most(Map<String, Set<String>> small, List<String> words) {
        return ORDER.stream()
                .max(Comparator.comparingLong((String language) -> hits(small, language, words))
                        .thenComparingInt(language -> -ORDER.indexOf(language)))
                .orElse("en");
    }

    private static long hits(Map<String, Set<String>> small, String language, List<String> words) {
        var those = small.getOrDefault(language, Set.of());
        return words.stream().filter(those::contains).count();
    }
}
