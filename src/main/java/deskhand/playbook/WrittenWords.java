package deskhand.playbook;

import deskhand.base.LanguageGuess;
import deskhand.base.SafePattern;
import java.util.List;
import java.util.regex.Pattern;

/** A text as red lines look at it. */
record WrittenWords(String text, String plain) {

    private static final Pattern PARTS = Pattern.compile("[.!?;:]\\s+|\\n+");

    WrittenWords(String text) {
        this(text, SafePattern.plain(text));
    }

    /**
     * In one of these, none of which stand for any. One sentence of another language, above a disclaimer in English perhaps, makes
     * it one of the text's. To guess costs about what skipping patterns would save, so it is asked only where one was found.
     */
    boolean mayBeIn(List<String> languages) {
        return languages.isEmpty()
                || LanguageGuess.sure(text).isEmpty()
                || PARTS.splitAsStream(text)
                        .filter(part -> !part.isBlank())
                        .map(LanguageGuess::of)
                        .anyMatch(languages::contains);
    }
}
