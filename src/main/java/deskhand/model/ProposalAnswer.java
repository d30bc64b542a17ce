package deskhand.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A specialist's answer, as it is on the wire. */
@Serdeable
public record ProposalAnswer(
        @Answer("the reply without greeting and signature") String text,
        @Answer("from 0 to 1: is this complete and right?") double confidence,
        @Answer("refs of the evidence used") List<String> cites,

        @Answer("why a person should take it, or null") @Nullable
        String handover,

        @Answer("what a colleague should do next") @JsonProperty("next_steps")
        List<String> nextSteps,

        @Answer("each thing the customer asked, and whether the reply answers it")
        List<Asked> asked) {

    public ProposalAnswer {
        requireNonNull(text, "text is missing");
        Share.check("confidence", confidence);
        cites = List.copyOf(requireNonNull(cites, "cites is missing"));
        nextSteps = List.copyOf(requireNonNull(nextSteps, "next_steps is missing"));
        asked = asked == null ? List.of() : List.copyOf(asked);
    }

    /** One question of the customer. */
    @Serdeable
    public record Asked(
            @Answer("the question in a few words of the customer's")
            String question,

            @Answer("whether the reply answers it") boolean answered) {

        public Asked {
            requireNonNull(question, "question is missing");
        }
    }
}
