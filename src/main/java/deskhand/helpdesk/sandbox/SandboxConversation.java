package deskhand.helpdesk.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation as the sandbox's API and webhooks tell it. Webhooks leave the messages out. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SandboxConversation(
        String id,
        String channel,
        @Nullable String subject,
        String status,
        Holder assignee,
        @Nullable String team,
        List<String> labels,
        @Nullable String priority,
        Customer contact,
        @JsonProperty("updated_at") Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Message> messages) {

    public SandboxConversation {
        labels = List.copyOf(labels);
        messages = messages == null ? null : List.copyOf(messages);
    }

    /** Who has the conversation: {@code nobody}, {@code bot} or {@code human}. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Holder(String kind, @Nullable String name) {

        static final String HUMAN = "human";
        static final Holder NOBODY = new Holder("nobody", null);

        static Holder person(String name) {
            return new Holder(HUMAN, name);
        }

        public boolean isHuman() {
            return kind.equals(HUMAN);
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Customer(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            boolean verified) {

        /** Personal data stays out of logs. */
        @Override
        public String toString() {
            return "Customer[id=" + id + ", verified=" + verified + "]";
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Message(
            String id,
            String author,
            @JsonProperty("private") boolean hidden,
            String text,
            List<String> attachments,
            @Nullable String marker,
            @JsonProperty("created_at") Instant createdAt) {

        public Message {
            attachments = List.copyOf(attachments);
        }

        /** What was said stays out of logs. */
        @Override
        public String toString() {
            return "Message[id=" + id + ", author=" + author + ", hidden=" + hidden + "]";
        }
    }

    /** Never with names or words in a log. */
    @Override
    public String toString() {
        return "SandboxConversation[id=" + id + ", status=" + status + "]";
    }

    SandboxConversation with(List<Message> told) {
        return new SandboxConversation(
                id, channel, subject, status, assignee, team, labels, priority, contact, updatedAt, told);
    }
}
