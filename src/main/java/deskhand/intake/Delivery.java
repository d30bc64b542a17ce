package deskhand.intake;

import deskhand.base.Storable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A webhook as it came and what became of it. */
@MappedEntity("delivery")
record Delivery(
        @Id long id,
        long connectionId,
        String key,
        String event,
        State state,
        @Nullable String note,
        String headers,
        @TypeDef(type = DataType.BYTE_ARRAY) byte[] body,
        Instant receivedAt) {

    private static final int LONGEST_NOTE = 500;

    /** What is noted of the trouble that kept a delivery from being worked on. */
    static String note(RuntimeException trouble) {
        var root = root(trouble);
        var note = root.getClass().getSimpleName() + ": " + root.getMessage();
        return Storable.text(note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
    }

    /** What wraps it repeats whole statements and says little. */
    static Throwable root(Throwable trouble) {
        var root = trouble;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    enum State {
        /** Heard, with an effect. */
        TAKEN,
        /** Genuine, and nothing a bot has to know. */
        IGNORED,
        /** Another delivery told the same before. */
        KNOWN,
        /** Could not be worked on; kept for a person to look at and replay. */
        FAILED
    }
}
