package deskhand.pipeline.gate;

import deskhand.base.SafePattern;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a text apart. */
final class Sentences {

    /** Not behind a figure, as in {@code 3. November}. */
    private static final Pattern BORDER = Pattern.compile("(?<=[^\\d][.!?])\\s+|(?<=[!?])\\s+|\\n+");

    private Sentences() {}

    static List<String> of(String text) {
        return Arrays.stream(BORDER.split(text))
                .map(sentence -> SafePattern.plain(sentence).strip())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
