package deskhand.console.connections;

import deskhand.helpdesk.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form, shown above the page.
 *
 * @param says in one sentence; nothing if no form was sent
 */
public record Outcome(@Nullable String says, boolean isGood, List<Told> steps) {

    public static final Outcome NONE = new Outcome(null, true, List.of());

    public Outcome {
        steps = List.copyOf(steps);
    }

    static Outcome done(String says, List<Step> steps) {
        return new Outcome(says, true, Told.steps(steps));
    }

    static Outcome refused(@Nullable String why) {
        return new Outcome(PlainWords.of(String.valueOf(why)), false, List.of());
    }
}
