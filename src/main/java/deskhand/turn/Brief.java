package deskhand.turn;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a specialist may know: who asks, what our records say, what knowledge says, and what is missing. */
@Serdeable
public record Brief(
        @Nullable String customerName, @Nullable String tier, List<Evidence> evidence, List<String> leftOut) {

    public Brief {
        evidence = List.copyOf(evidence);
        leftOut = List.copyOf(leftOut);
    }
}
