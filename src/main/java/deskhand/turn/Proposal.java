package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A specialist's draft. {@code cites} are refs of evidence; {@code handover} says why a person should take it, null when
 * none is needed; {@code asked} is what the customer wanted to know, {@code tools} what was looked up or begun for it.
 */
@Serdeable
public record Proposal(
        String text,
        double confidence,
        List<String> cites,
        @Nullable String handover,
        List<String> nextSteps,
        List<Asked> asked,
        List<ToolUse> tools,
        String by) {

    /** Who writes what is always said in the same words. */
    public static final String FIXED = "fixed";

    public Proposal {
        cites = List.copyOf(cites);
        nextSteps = List.copyOf(nextSteps);
        asked = List.copyOf(asked);
        tools = List.copyOf(tools);
    }

    /** Without tools. */
    public Proposal(
            String text,
            double confidence,
            List<String> cites,
            @Nullable String handover,
            List<String> nextSteps,
            String by) {
        this(text, confidence, cites, handover, nextSteps, List.of(), List.of(), by);
    }

    /** Nobody made it up and it tells nothing of anybody, so there is nothing to check. */
    @JsonIgnore
    public boolean isFixed() {
        return by.equals(FIXED);
    }

    /** One question of the customer, and whether the draft answers it. */
    @Serdeable
    public record Asked(String question, boolean answered) {}
}
