package deskhand.pipeline.gate;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of the evidence, and which stand side by side. In a sentence or two a word is seldom met by chance; in pages most
 * words are, so the longer the evidence, the more it counts that two words stand there together.
 */
final class Wording {

    private static final double WEIGHT_OF_SELF = 1.5;
    private static final double MOST_WEIGHT_OF_PAIRS = 0.4;
    private static final int WORDS_FOR_MOST_WEIGHT = 400;

    /** Good replies say things in their own order too, so what a missing pair takes away is partly given back. */
    private static final double GIVEN_BACK = 0.3;

    private static final Pattern SELF = Pattern.compile("(?i)i|me|my|i'm|i've|i'd");
    private static final Pattern ENDING = Pattern.compile("(?:ing|ed|es|s|ly|er)$");
    private static final int SHORTEST_STEM = 4;

    private final Set<String> stems = new HashSet<>();
    private final Set<Pair> pairs = new HashSet<>();
    private final double weightOfPairs;

    private record Pair(String first, String second) {}

    private Wording(List<String> words) {
        var before = "";
        for (var word : words) {
            var stem = stem(word);
            stems.add(stem);
            pairs.add(new Pair(before, stem));
            before = stem;
        }
        weightOfPairs = MOST_WEIGHT_OF_PAIRS * Math.min(1, (double) words.size() / WORDS_FOR_MOST_WEIGHT);
    }

    static Wording of(String evidence) {
        return new Wording(words(evidence));
    }

    /** How much of a whole reply comes from here; about 1 if all does, below 0 if it speaks of itself only. */
    double backs(String text) {
        var stems = words(text).stream().map(Wording::stem).toList();
        if (stems.size() < 2) {
            return backsWords(text);
        }
        var met = 0;
        for (var i = 1; i < stems.size(); i++) {
            met += pairs.contains(new Pair(stems.get(i - 1), stems.get(i))) ? 1 : 0;
        }
        var together = (double) met / (stems.size() - 1);
        return (1 - weightOfPairs) * backsWords(text) + weightOfPairs * (together + GIVEN_BACK);
    }

    /** The same by single words: a sentence is too short for more. */
    double backsWords(String text) {
        var words = words(text);
        if (words.isEmpty()) {
            return 0;
        }
        var backed = words.stream().filter(word -> stems.contains(stem(word))).count();
        var self = words.stream().filter(SELF::matches).count();
        return (backed - WEIGHT_OF_SELF * self) / words.size();
    }

    static List<String> words(String text) {
        return Arrays.stream(Sources.normalise(text).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String stem(String word) {
        var ending = ENDING.matcher(word);
        return ending.find() && ending.start() >= SHORTEST_STEM ? word.substring(0, ending.start()) : word;
    }
}
