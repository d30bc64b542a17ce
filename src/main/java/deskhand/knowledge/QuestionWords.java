package deskhand.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a question that say what it is about, and none that only make it a question. */
record QuestionWords(List<String> words) {

    private static final int MOST = 14;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{2,}");
    private static final Set<String> EMPTY = Set.of(
            "the",
            "and",
            "for",
            "you",
            "your",
            "yours",
            "are",
            "was",
            "were",
            "how",
            "what",
            "when",
            "where",
            "which",
            "who",
            "why",
            "can",
            "could",
            "would",
            "should",
            "will",
            "shall",
            "may",
            "might",
            "does",
            "did",
            "has",
            "have",
            "had",
            "this",
            "that",
            "these",
            "those",
            "there",
            "then",
            "than",
            "with",
            "from",
            "into",
            "about",
            "please",
            "thanks",
            "thank",
            "hello",
            "hey",
            "dear",
            "want",
            "need",
            "like",
            "know",
            "tell",
            "help",
            "get",
            "got",
            "just",
            "not",
            "but",
            "any",
            "some",
            "its",
            "our",
            "their",
            "them",
            "they",
            "she",
            "her",
            "him",
            "his",
            "been",
            "being",
            "wanna",
            "gonna",
            "don",
            "doesn",
            "didn",
            "isn",
            "let",
            "still",
            "yet",
            "also",
            "very",
            "much",
            "hi",
            "possible");

    static QuestionWords of(String question) {
        return new QuestionWords(WORD.matcher(question.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .filter(word -> !EMPTY.contains(word))
                .distinct()
                .limit(MOST)
                .toList());
    }

    /** Any of the words, in the syntax of a web search; hyphens would mean "without". */
    String anyOf() {
        return words.stream().map(word -> word.replace('-', ' ')).collect(Collectors.joining(" or "));
    }

    /** How many of the words, or their beginnings, a text has: from 0 to 1. */
    double shareIn(String text) {
        if (words.isEmpty()) {
            return 0;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        var found = words.stream().filter(word -> lower.contains(stem(word))).count();
        return (double) found / words.size();
    }

    /** Rough on purpose: delivery and delivered, refund and refunds meet. */
    private static String stem(String word) {
        return word.length() > 5 ? word.substring(0, Math.max(5, word.length() - 3)) : word;
    }
}
