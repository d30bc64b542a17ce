package deskhand.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What the outstanding detector answers, as it is on the wire. */
@Serdeable
public record OutstandingAnswer(
        @JsonProperty("is_outstanding") boolean isOutstanding,

        @Answer("the name of one rule or case, as it is written in its list, or null") @Nullable
        String trigger,

        @Answer("from 0 to 1") double confidence,

        @Answer("the words that show it, copied exactly, or null") @Nullable
        String evidence) {

    public OutstandingAnswer {
        Share.check("confidence", confidence);
    }
}
