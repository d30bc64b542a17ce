package deskhand.turn;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The whole text a customer would get, and the messages in which the channel takes it, one after the other. No pieces: the
 * channel takes none that long.
 */
@Serdeable
public record Reply(String text, List<String> pieces) {

    public Reply {
        pieces = List.copyOf(pieces);
    }

    public Reply(String text) {
        this(text, List.of(text));
    }
}
