package deskhand.customer.code;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** What became of a code that a customer wrote in this message. */
@MappedEntity("one_time_code_try")
public record Tried(@Id String messageRef, Result result, int triesLeft, Instant at) {

    public enum Result {
        RIGHT,
        WRONG,
        /** Too late, whether it was right or not. */
        EXPIRED,
        /** Too many wrong ones; this code opens nothing any more. */
        LOCKED
    }
}
