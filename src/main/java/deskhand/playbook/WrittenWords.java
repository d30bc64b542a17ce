package deskhand.playbook;

import deskhand.base.LanguageGuess;
import deskhand.base.SafePattern;
import java.util.List;
import java.util.Optional;

/** A text as red lines look at it; {@code language}: the one that it is clearly in, if it is. */
record WrittenWords(String plain, Optional<String> language) {

    WrittenWords(String text) {
        this(SafePattern.plain(text), LanguageGuess.sure(text));
    }

    /** In one of these, none of which stand for any. */
    boolean mayBeIn(List<String> languages) {
        return languages.isEmpty() || language.isEmpty() || languages.contains(language.get());
    }
}
