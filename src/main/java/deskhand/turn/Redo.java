package deskhand.turn;

import deskhand.base.Storable;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague wants to be different when a draft is written again. {@code category}: whose specialist is to write it,
 * null for whichever fits.
 */
@Serdeable
public record Redo(String instruction, @Nullable String category, String by) {

    private static final int LONGEST = 2_000;

    public Redo {
        instruction = Storable.beginning(instruction.strip(), LONGEST);
    }

    /** What was written stays out of logs. */
    @Override
    public String toString() {
        return "Redo[" + category + "]";
    }
}
