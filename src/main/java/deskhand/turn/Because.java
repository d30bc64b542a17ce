package deskhand.turn;

import io.micronaut.serde.annotation.Serdeable;

/** One reason that counted, with what it was in this case. */
@Serdeable
public record Because(Reason reason, String detail) {

    public static Because of(Reason reason) {
        return new Because(reason, reason.says());
    }
}
