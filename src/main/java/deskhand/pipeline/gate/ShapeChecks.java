package deskhand.pipeline.gate;

import deskhand.base.LanguageGuess;
import deskhand.playbook.gate.GateRule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text is whole, short enough and in the right language. */
final class ShapeChecks {

    /** What a finished text may end with: a mark, a link, a figure, a smiley, a line of a list. */
    private static final Pattern FINISHED = Pattern.compile("[.!?:;)\\]\"'»“”…*_\\d]$|[^\\p{L}\\s,–-]$");

    private static final Pattern MARKED = Pattern.compile("\\p{L}{2}[.!?]\\s");
    private static final Pattern LINKED = Pattern.compile("(?:https?://|www\\.)\\S+$");
    private static final Pattern LIST_LINE = Pattern.compile("^\\s*(?:[-*•]|\\d{1,2}[.)])\\s.*");
    private static final Pattern DANGLING = Pattern.compile(
            "(?i)(?:,|\\b(?:and|or|but|the|a|an|to|of|with|because|that|your|can|will|would|should|is|are|was|has|have|for|in|on|at|by|from|if|when|as|than|not|our|we|you|und|oder|aber|der|die|das|mit|weil|dass|et|ou|de|la|le|y|o|el|e|il|en|het|met))$");

    /** A shorter last line may be a word by itself. */
    private static final int LINE_OF_A_SENTENCE = 30;

    private ShapeChecks() {}

    static List<String> empty(Exhibit exhibit, GateRule rule) {
        return exhibit.proposal().text().isBlank() || exhibit.reply().text().isBlank() ? List.of("") : List.of();
    }

    static List<String> cutOff(Exhibit exhibit, GateRule rule) {
        var lines = exhibit.proposal().text().strip().split("\\n");
        var last = lines[lines.length - 1].strip();
        if (last.isEmpty()
                || LINKED.matcher(last).find()
                || !LanguageGuess.knows(exhibit.route().language())) {
            return List.of();
        }
        var open =
                count(last, '(') > count(last, ')') || count(exhibit.proposal().text(), '"') % 2 == 1;
        // Who ends sentences with a mark elsewhere would have done so here.
        var unfinished = !FINISHED.matcher(last).find()
                && last.length() >= LINE_OF_A_SENTENCE
                && !LIST_LINE.matcher(last).matches()
                && MARKED.matcher(exhibit.proposal().text()).find()
                && !exhibit.sources().end(last.substring(last.length() - LINE_OF_A_SENTENCE));
        return open || unfinished || DANGLING.matcher(last).find() ? List.of("…" + tail(last)) : List.of();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static String tail(String text) {
        return text.length() <= 60 ? text : text.substring(text.length() - 60);
    }

    static List<String> tooLong(Exhibit exhibit, GateRule rule) {
        return exhibit.reply().pieces().isEmpty()
                ? List.of(exhibit.reply().text().length() + " characters")
                : List.of();
    }

    static List<String> wrongLanguage(Exhibit exhibit, GateRule rule) {
        var wanted = exhibit.route().language();
        return LanguageGuess.sure(exhibit.proposal().text())
                .filter(language -> LanguageGuess.knows(wanted) && !language.equals(wanted))
                .map(language -> List.of(name(language) + " in place of " + name(wanted)))
                .orElse(List.of());
    }

    private static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }
}
