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
     * @param story all of it in a few sentences, null until there is an outcome
     * @param spent what its questions to models took, null if there were none or they were not asked for
     * @param others questions to models that belong to no stage
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
            @Nullable String story,
            @Nullable String spent,
            List<StageView> stages,
            List<Part> others,
            List<ActionView> actions,
            @Nullable String raw) {

        public TurnView {
            because = List.copyOf(because);
            stages = List.copyOf(stages);
            others = List.copyOf(others);
            actions = List.copyOf(actions);
        }
    }

    /** One stage in plain words; {@code parts} is what it looked at, asked and used; {@code raw} is its stored result. */
    public record StageView(
            String key,
            String title,
            String says,
            List<Fact> facts,
            String tone,
            String took,
            List<Part> parts,
            String raw) {

        public StageView {
            facts = List.copyOf(facts);
            parts = List.copyOf(parts);
        }
    }

    /** {@code link} leads to where people change it, null if there is nothing to change. */
    public record Fact(String name, String value, @Nullable String link) {

        public Fact(String name, String value) {
            this(name, value, null);
        }
    }

    /** Something a stage looked at or did, unfolded on request. {@code source} is an address outside that customers may see. */
    public record Part(
            String title,
            String tone,
            @Nullable String link,
            @Nullable String source,
            List<Fact> facts,
            List<Words> words) {

        public Part {
            facts = List.copyOf(facts);
            words = List.copyOf(words);
        }
    }

    /** A text as it was stored. */
    public record Words(String name, String text) {}

    /** {@code words}: what it says, if it says something; {@code by}: the person who decided on it. */
    public record ActionView(
            String title,
            String state,
            String tone,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String words) {}
}
