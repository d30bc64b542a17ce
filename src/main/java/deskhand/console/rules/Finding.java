package deskhand.console.rules;

import deskhand.base.PatternWords;
import deskhand.console.form.Form;

/** How a rule finds its texts: by words and phrases, or by a pattern for those who know how to write one. */
final class Finding {

    private static final int LONGEST = 20_000;

    private Finding() {}

    static Form into(Form form, String pattern) {
        return Phrases.read(pattern)
                .map(phrases -> form.with("words", String.join("\n", phrases)).with("pattern", ""))
                .orElseGet(() -> form.with("words", "").with("pattern", pattern));
    }

    /** The pattern; the form tells what is wrong with it. */
    static String read(Form form) {
        var words = form.lines("words", "Words and phrases", 300, 200);
        var pattern = form.orEmpty("pattern", "Pattern", LONGEST);
        if (words.isEmpty() == pattern.isEmpty()) {
            form.complain(
                    "words",
                    "Words and phrases",
                    words.isEmpty()
                            ? "write at least one, or a pattern below."
                            : "there is a pattern below as well; keep one of the two.");
            return pattern;
        }
        if (words.isEmpty()) {
            PatternWords.complaint(pattern).ifPresent(says -> form.complain("pattern", "Pattern", says));
            return pattern;
        }
        if (words.stream().anyMatch(word -> word.replace("*", "").isBlank())) {
            form.complain("words", "Words and phrases", "a star by itself would find everything.");
        }
        return Phrases.pattern(words);
    }
}
