package deskhand.playbook;

import deskhand.base.LanguageGuess;
import deskhand.base.SafePattern;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text as red lines look at it; {@code languages}: those that parts of it may be in, where it is clear; else none. */
record WrittenWords(String plain, Set<String> languages) {

    private static final Pattern PARTS = Pattern.compile("[.!?;:]\\s+|\\n+");

    WrittenWords(String text) {
        this(SafePattern.plain(text), languages(text));
    }

    /** One sentence of another language, above a disclaimer in English perhaps, makes it one of the text's. */
    private static Set<String> languages(String text) {
        return LanguageGuess.sure(text).isEmpty()
                ? Set.of()
                : PARTS.splitAsStream(text)
                        .filter(part -> !part.isBlank())
                        .map(LanguageGuess::of)
                        .collect(Collectors.toSet());
    }

    /** In one of these, none of which stand for any. */
    boolean mayBeIn(List<String> others) {
        return others.isEmpty() || languages.isEmpty() || others.stream().anyMatch(languages::contains);
    }
}
