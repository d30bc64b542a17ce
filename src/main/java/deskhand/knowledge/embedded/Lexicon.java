package deskhand.knowledge.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How common each stem is in the library. A word that few passages have says more about what is meant than one that many
 * have, and PostgreSQL's own ranking does not know the difference.
 */
final class Lexicon {

    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;

    private final Map<String, Integer> passages = new HashMap<>();
    private final long all;
    private final int otherwise;
    private final double usualLength;

    /** {@code otherwise}: in how many passages a stem is taken to be that is not among those counted. */
    Lexicon(List<Term> terms, long all, int otherwise, double usualLength) {
        terms.forEach(term -> passages.put(term.word(), term.passages()));
        this.all = all;
        this.otherwise = otherwise;
        this.usualLength = Math.max(1, usualLength);
    }

    int passagesWith(String stem) {
        return passages.getOrDefault(stem, otherwise);
    }

    double weight(String stem) {
        var with = Math.min(passagesWith(stem), all);
        return Math.log(1 + (all - with + 0.5) / (with + 0.5));
    }

    /** How much of the question's weight a passage carries, from 0 to 1: BM25 divided by the most it could be. */
    double share(Map<String, Double> question, List<Candidate> words) {
        var most = 0.0;
        for (var word : question.entrySet()) {
            most += word.getValue() * weight(word.getKey());
        }
        var has = 0.0;
        for (var word : words) {
            var length = 1 - LENGTH + LENGTH * word.length() / usualLength;
            has += question.getOrDefault(word.word(), 0.0)
                    * weight(word.word())
                    * word.times()
                    / (word.times() + SATURATION * length);
        }
        return most == 0 ? 0 : Math.min(1, has / most);
    }
}
