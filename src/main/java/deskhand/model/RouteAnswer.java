package deskhand.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A router's answer, as it is on the wire. */
@Serdeable
public record RouteAnswer(
        String category,
        @Nullable String secondary,
        String urgency,
        String sentiment,
        boolean frustrated,
        String language,
        @JsonProperty("wants_human") String wantsHuman,
        @JsonProperty("human_because") @Nullable String humanBecause,
        @Nullable String quote,
        String restatement,
        double confidence) {

    public RouteAnswer {
        requireNonNull(category, "category is missing");
        requireNonNull(urgency, "urgency is missing");
        requireNonNull(sentiment, "sentiment is missing");
        requireNonNull(language, "language is missing");
        requireNonNull(wantsHuman, "wants_human is missing");
        requireNonNull(restatement, "restatement is missing");
        Share.check("confidence", confidence);
    }
}
