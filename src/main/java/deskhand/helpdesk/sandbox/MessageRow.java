package deskhand.helpdesk.sandbox;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@MappedEntity("sandbox_message")
record MessageRow(
        @Id @GeneratedValue @Nullable Long id,
        long conversationId,
        String author,
        boolean hidden,
        String text,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> attachments,
        @Nullable String marker,
        Instant createdAt) {

    MessageRow {
        attachments = List.copyOf(attachments);
    }

    SandboxConversation.Message told() {
        return new SandboxConversation.Message(
                String.valueOf(id), author, hidden, text, attachments, marker, createdAt);
    }

    @Override
    public String toString() {
        return "MessageRow[" + id + "]";
    }
}
