package deskhand.console.connections;

import deskhand.helpdesk.Finding;
import deskhand.helpdesk.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found or done, in plain words.
 *
 * @param kind good, care or stop
 * @param state in one word
 * @param todo what a person can do about it
 */
public record Told(
        String title,
        String kind,
        String state,
        String says,
        @Nullable String todo) {

    static Told of(Finding finding) {
        return new Told(
                PlainWords.title(finding.name()),
                switch (finding.state()) {
                    case OK -> "good";
                    case UNKNOWN, WARNING -> "care";
                    case BROKEN -> "stop";
                },
                word(finding.state()),
                PlainWords.of(finding.says()),
                finding.todo() == null ? null : PlainWords.of(finding.todo()));
    }

    static String word(Finding.State state) {
        return switch (state) {
            case OK -> "fine";
            case UNKNOWN -> "not known";
            case WARNING -> "look at this";
            case BROKEN -> "broken";
        };
    }

    static Told of(Step step) {
        return new Told(
                PlainWords.title(step.about()),
                step.state() == Step.State.LEFT ? "care" : "good",
                step.state() == Step.State.LEFT
                        ? "left for you"
                        : step.state().name().toLowerCase(Locale.ROOT),
                PlainWords.of(step.says()),
                step.todo() == null ? null : PlainWords.of(step.todo()));
    }

    static List<Told> findings(List<Finding> findings) {
        return findings.stream().map(Told::of).toList();
    }

    /** What is left for a person comes first. */
    static List<Told> steps(List<Step> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(step -> step.state() != Step.State.LEFT))
                .map(Told::of)
                .toList();
    }
}
