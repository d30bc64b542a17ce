package deskhand.console.categories;

import deskhand.console.StageWords;
import deskhand.pipeline.trial.TriedMessage;
import deskhand.pipeline.trial.TriedMessage.Attempt;
import deskhand.turn.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message with both wordings.
 *
 * @param why why the two cannot be compared, empty if they can
 * @param turn the turn it was taken from
 */
public record TriedView(
        String text,
        @Nullable Long turn,
        String why,
        boolean isSame,
        @Nullable Side before,
        @Nullable Side after) {

    /** One of the two. */
    public record Side(
            String headline,
            String tone,
            List<String> because,
            @Nullable String reply,
            String verdict,
            List<String> findings,
            String took) {

        public Side {
            because = List.copyOf(because);
            findings = List.copyOf(findings);
        }
    }

    static TriedView of(TriedMessage tried, String title) {
        var before = tried.before();
        var after = tried.after();
        var same = before != null
                && after != null
                && before.outcome().word().equals(after.outcome().word())
                && String.valueOf(before.text()).equals(String.valueOf(after.text()));
        return new TriedView(
                tried.text(),
                tried.turn(),
                why(tried, title),
                same,
                before == null ? null : side(before),
                after == null ? null : side(after));
    }

    private static String why(TriedMessage tried, String title) {
        return switch (tried.because()) {
            case COMPARED -> "";
            case DECIDED_EARLIER ->
                "This was decided before anybody looked at instructions, so a change of wording changes nothing here.";
            case OTHER_CATEGORY ->
                "The instructions of “" + title + "” were not used: this message is about "
                        + (tried.category() == null ? "something else" : "“" + tried.category() + "”") + ".";
            case WITHOUT_MODEL ->
                "The embedded brain wrote both replies. It quotes records and articles and reads no instructions, so a"
                        + " change of wording changes nothing until a language model plays the specialist.";
            case NO_TIME -> "There was no answer in time. Try fewer messages at once, or try again.";
            case FAILED -> "This could not be tried; the log of the service says why.";
        };
    }

    private static Side side(Attempt attempt) {
        var verdict = attempt.verdict();
        return new Side(
                StageWords.headline(attempt.outcome()),
                StageWords.tone(attempt.outcome()),
                attempt.outcome().because().stream()
                        .map(because -> because.detail())
                        .toList(),
                attempt.text() == null || attempt.text().isBlank() ? null : attempt.text(),
                verdict == null ? "Not reached" : StageWords.of(verdict).says(),
                verdict == null
                        ? List.of()
                        : verdict.findings().stream().map(Finding::says).toList(),
                took(attempt));
    }

    private static String took(Attempt attempt) {
        var spent = attempt.spending();
        var time = String.format(Locale.ROOT, "%.1f s", attempt.millis() / 1000.0);
        if (spent.calls() == 0) {
            return "no model was asked · " + time;
        }
        return (spent.calls() == 1 ? "one model call" : spent.calls() + " model calls")
                + " · " + String.format(Locale.ENGLISH, "%,d", spent.tokens()) + " tokens · "
                + (spent.cost() == null
                        ? "cost unknown"
                        : "cost " + spent.cost().stripTrailingZeros().toPlainString())
                + " · " + time;
    }
}
