package deskhand.conversation;

import deskhand.helpdesk.Author;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message of a conversation, kept for ever under the helpdesk's own id. {@code trouble}: our reply did not arrive. */
@MappedEntity("message")
public record Message(
        @Id long id,
        String ref,
        Author author,
        boolean hidden,
        String text,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> attachments,
        Instant saidAt,
        boolean answered,
        @Nullable String trouble) {

    /** Words from outside that nobody replied to yet. */
    public boolean waitsForAnswer() {
        return (author == Author.CUSTOMER || author == Author.OTHER) && !hidden && !answered;
    }

    @Override
    public String toString() {
        return "Message[" + ref + ", " + author + "]";
    }
}
