package deskhand.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A router's answer, as it is on the wire. */
@Serdeable
public record RouteAnswer(
        @Answer("slug of the category") String category,

        @Answer("slug of a second category, or null") @Nullable
        String secondary,

        @Answer(oneOf = {"low", "normal", "high", "urgent", "critical"})
        String urgency,

        @Answer(oneOf = {"very_negative", "negative", "neutral", "positive", "very_positive"})
        String sentiment,

        boolean frustrated,
        @Answer("ISO 639-1 code of the customer's language") String language,

        @Answer(oneOf = {"none", "offer", "now"}) @JsonProperty("wants_human")
        String wantsHuman,

        @Answer("why a person is wanted, in one sentence, or null") @JsonProperty("human_because") @Nullable
        String humanBecause,

        @Answer("the customer's own words that show it, copied exactly, or null") @Nullable
        String quote,

        @Answer("what the customer wants, in one English sentence")
        String restatement,

        @Answer("from 0 to 1") double confidence) {

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
