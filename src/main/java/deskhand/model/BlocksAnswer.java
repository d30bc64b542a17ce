package deskhand.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of a specialist that may only choose approved texts, as it is on the wire. */
@Serdeable
public record BlocksAnswer(
        @Answer("keys of the texts, in the order in which they are to be read")
        List<String> blocks,

        @Answer("from 0 to 1: are the texts complete and right?")
        double confidence,

        @Answer("why a person should take it, or null") @Nullable
        String handover,

        @Answer("what a colleague should do next") @JsonProperty("next_steps")
        List<String> nextSteps,

        @Answer("each thing the customer asked, and whether the texts answer it")
        List<ProposalAnswer.Asked> asked) {

    public BlocksAnswer {
        blocks = List.copyOf(requireNonNull(blocks, "blocks is missing"));
        Share.check("confidence", confidence);
        nextSteps = List.copyOf(requireNonNull(nextSteps, "next_steps is missing"));
        asked = asked == null ? List.of() : List.copyOf(asked);
    }
}
