package deskhand.console.rules;

import deskhand.base.SafePattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words and phrases as a pattern and back, for tuners who do not write patterns. A star at the end stands for any ending. */
final class Phrases {

    private static final String BEGIN = "(?:^|[^\\p{L}\\p{N}])(?:";
    private static final String END = ")(?:$|[^\\p{L}\\p{N}])";
    private static final String ENDING = "[\\p{L}\\p{N}]*";

    private Phrases() {}

    static String pattern(List<String> phrases) {
        return phrases.stream().map(Phrases::escaped).collect(Collectors.joining("|", BEGIN, END));
    }

    /** Nothing if somebody wrote the pattern. */
    static Optional<List<String>> read(String pattern) {
        if (!pattern.startsWith(BEGIN) || !pattern.endsWith(END) || pattern.length() <= BEGIN.length() + END.length()) {
            return Optional.empty();
        }
        var inner = pattern.substring(BEGIN.length(), pattern.length() - END.length());
        var phrases =
                Arrays.stream(inner.split("(?<!\\\\)\\|")).map(Phrases::plain).toList();
        return pattern(phrases).equals(pattern) ? Optional.of(phrases) : Optional.empty();
    }

    private static String escaped(String phrase) {
        var open = phrase.endsWith("*");
        var words = SafePattern.plain(open ? phrase.substring(0, phrase.length() - 1) : phrase)
                .strip();
        return words.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1") + (open ? ENDING : "");
    }

    private static String plain(String escaped) {
        var open = escaped.endsWith(ENDING);
        var words = open ? escaped.substring(0, escaped.length() - ENDING.length()) : escaped;
        return words.replaceAll("\\\\([\\\\.\\[\\]{}()*+?^$|])", "$1") + (open ? "*" : "");
    }
}
