package deskhand.turn;

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

    /** One question of the customer, and whether the draft answers it. */
    @Serdeable
    public record Asked(String question, boolean answered) {}
}
