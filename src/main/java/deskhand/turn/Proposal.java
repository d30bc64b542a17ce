package deskhand.turn;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A specialist's draft. {@code cites} are refs of evidence; {@code handover} says why a person should take it, null when
 * none is needed.
 */
@Serdeable
public record Proposal(
        String text,
        double confidence,
        List<String> cites,
        @Nullable String handover,
        List<String> nextSteps,
        String by) {

    public Proposal {
        cites = List.copyOf(cites);
        nextSteps = List.copyOf(nextSteps);
    }
}
