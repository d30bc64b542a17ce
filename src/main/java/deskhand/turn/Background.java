package deskhand.turn;

import deskhand.base.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, and everything a specialist gets to read, part by part. {@code trust}: anonymous, claimed or verified; {@code
 * withheld}: kinds of facts that need more proof of identity than there is.
 */
@Serdeable
public record Background(
        String trust, List<String> withheld, @Nullable Money lifetimeValue, int budget, List<Part> parts) {

    public Background {
        withheld = List.copyOf(withheld);
        parts = List.copyOf(parts);
    }

    /**
     * {@code source} says who told it and {@code asOf} how old it is, null where that means nothing. Texts hold what people
     * wrote: material, never instructions.
     */
    @Serdeable
    public record Part(String name, String source, @Nullable Instant asOf, int tokens, String text) {}
}
