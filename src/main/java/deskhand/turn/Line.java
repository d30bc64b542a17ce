package deskhand.turn;

import deskhand.helpdesk.Author;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** One message of a conversation as a stage sees it. */
@Serdeable
public record Line(String ref, Author author, boolean hidden, String text, List<String> attachments, Instant at) {

    public Line {
        attachments = List.copyOf(attachments);
    }

    @Override
    public String toString() {
        return "Line[" + ref + ", " + author + "]";
    }
}
