package deskhand.base;

import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Says what is wrong with a pattern so that somebody who does not write patterns every day can put it right. */
public final class PatternWords {

    private static final String LINEAR =
            " Patterns here are read by an engine that never takes long, whatever text it is"
                    + " given, and that engine does without it.";

    private PatternWords() {}

    /** What is wrong with it; nothing if it can be used. */
    public static Optional<String> complaint(String pattern) {
        try {
            SafePattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException broken) {
            return Optional.of(says(pattern, broken));
        }
    }

    /** The same of a pattern that was refused. */
    public static String says(String pattern, PatternSyntaxException broken) {
        var where = broken.getPattern() == null ? "" : broken.getPattern();
        if (where.startsWith("(?=")
                || where.startsWith("(?!")
                || where.startsWith("(?<=")
                || where.startsWith("(?<!")) {
            return "“" + where + "” looks ahead or behind, which is not supported." + LINEAR
                    + " Say what must be there, and put what may be there in the words that let a sentence pass.";
        }
        if (where.startsWith("(?>") || where.matches(".*[*+?}]\\+$")) {
            return "“" + where + "” is a possessive or atomic group, which is not supported." + LINEAR
                    + " Leave the extra + or ?> out: it is not needed here.";
        }
        if (where.matches("\\\\[1-9k].*")) {
            return "“" + where + "” refers back to what an earlier group found, which is not supported." + LINEAR
                    + " Write the words out instead.";
        }
        return switch (reason(broken)) {
            case "missing closing )" -> "A bracket ( is opened and never closed.";
            case "unexpected )", "regexp/syntax: internal error" ->
                "There is a closing bracket ) without an opening one. A real bracket is written \\).";
            case "missing closing ]" ->
                "A set of characters begins with [ and never ends with ]. A real [ is written \\[.";
            case "missing argument to repetition operator" ->
                "“" + where + "” repeats nothing: a *, + or ? must follow what it repeats. A real one is written \\"
                        + where + ".";
            case "invalid nested repetition operator" ->
                "“" + where + "” repeats a repetition. Leave one of them out, or put brackets around the inner one.";
            case "invalid repeat count" ->
                "“" + where + "” is no count: 1000 times is the most, and the first number is the smaller one.";
            case "trailing backslash at end of expression" ->
                "It ends with a \\, which must stand before something. A real one is written \\\\.";
            case "invalid escape sequence" ->
                "“" + where
                        + "” is no sign that is known. Known are \\b (edge of a word), \\d (digit), \\w (letter, digit or _),"
                        + " \\s (space), \\. (a real dot).";
            case "invalid character class range" ->
                "“" + where + "” is no range: it must go upwards, such as a-z or 0-9.";
            default ->
                "It cannot be read: " + broken.getDescription() + (where.isEmpty() ? "" : " (“" + where + "”)") + ".";
        };
    }

    private static String reason(PatternSyntaxException broken) {
        var description = broken.getDescription() == null ? "" : broken.getDescription();
        return description.startsWith("error parsing regexp: ")
                ? description.substring("error parsing regexp: ".length())
                : description;
    }
}
