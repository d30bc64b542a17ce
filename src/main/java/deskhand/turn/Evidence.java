package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * One thing the bot may rely on: a sentence about the customer's records, or a passage of knowledge. {@code ref} names it
 * in drafts and notes, {@code link} is set when customers may see the source.
 */
@Serdeable
public record Evidence(
        String ref,
        Kind kind,
        String title,
        String text,
        @Nullable String link,
        double score) {

    public enum Kind {
        CUSTOMER,
        SUBSCRIPTION,
        ORDER,
        PAYMENT,
        CLAIM,
        /** What was done for the customer on their wish, or was decided against. */
        OPERATION,
        PASSAGE,
        /** What a person answered another customer: a hint, nothing that proves anything. */
        SOLVED
    }

    /** Whether it says something about this customer. */
    @JsonIgnore
    public boolean isAboutCustomer() {
        return kind != Kind.PASSAGE && kind != Kind.SOLVED;
    }
}
