package deskhand.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bot did in a conversation, newest turn first. */
public record TraceView(List<TurnView> turns) {

    public TraceView {
        turns = List.copyOf(turns);
    }

    /**
     * One turn. {@code tone} is good, care, stop or quiet; {@code isRunning} while an outcome is still to come.
     *
     * @param raw the outcome as it was stored
     */
    public record TurnView(
            long id,
            boolean isRunning,
            String tone,
            String headline,
            List<String> because,
            Stamp at,
            @Nullable String took,
            List<StageView> stages,
            List<ActionView> actions,
            @Nullable String raw) {

        public TurnView {
            because = List.copyOf(because);
            stages = List.copyOf(stages);
            actions = List.copyOf(actions);
        }
    }

    /** One stage in plain words; {@code raw} is its stored result. */
    public record StageView(
            String key, String title, String says, List<Fact> facts, String tone, String took, String raw) {

        public StageView {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String name, String value) {}

    public record ActionView(
            String title,
            String state,
            String tone,
            @Nullable String reason) {}
}
