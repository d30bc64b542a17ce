package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConversationFacts;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.HelpdeskUnavailable;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Chatwoot's API answers, in our words. */
@Singleton
class ChatwootAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ChatwootAnswers.class);

    private final JsonMapper json;

    ChatwootAnswers(JsonMapper json) {
        this.json = json;
    }

    /** The answer to reading a conversation, and its messages. */
    HelpdeskConversation conversation(Connection connection, String conversation, List<Part> messages) {
        try {
            var whole = new Part(json.readValue(conversation, JsonNode.class));
            var sorted = messages.stream()
                    .sorted(Comparator.comparing(message -> Objects.requireNonNullElse(message.number("id"), 0L)))
                    .toList();
            return whole(ChatwootConversation.facts(connection, whole), whole, sorted);
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** What was deleted says nothing any more, but that it was there. */
    private static HelpdeskConversation whole(ConversationFacts facts, Part conversation, List<Part> messages) {
        var there = messages.stream()
                .filter(message -> !ChatwootMessage.isDeleted(message))
                .map(message -> ChatwootMessage.said(message, conversation))
                .toList();
        var later = messages.stream()
                .flatMap(
                        message -> ChatwootLater.of(facts, message)
                                .map(event -> new HelpdeskConversation.Later(message.needed("id"), event))
                                .stream())
                .toList();
        return new HelpdeskConversation(facts, there, null, later);
    }

    /** The answer to listing messages. */
    List<Part> messages(String body) {
        var payload = read(body);
        if (!payload.has("payload")) {
            throw unreadable(null);
        }
        return payload.parts("payload");
    }

    /** The answer to listing conversations. One that cannot be read does not hide the others. */
    List<HelpdeskConversation> conversations(Connection connection, String body) {
        var data = read(body).part("data");
        if (!data.has("payload")) {
            throw unreadable(null);
        }
        var readable = new ArrayList<HelpdeskConversation>();
        for (var one : data.parts("payload")) {
            if (!Inboxes.of(connection).serves(one.number("inbox_id"))) {
                continue;
            }
            try {
                readable.add(whole(ChatwootConversation.facts(connection, one), one, one.parts("messages")));
            } catch (RuntimeException e) {
                LOG.warn("A conversation in {} cannot be read: {}", connection.slug(), e.getMessage());
            }
        }
        return readable;
    }

    private static HelpdeskUnavailable unreadable(@Nullable Exception cause) {
        return new HelpdeskUnavailable("Chatwoot's answer could not be read.", null, cause);
    }

    /** Any other answer. */
    Part read(String body) {
        try {
            return new Part(json.readValue(body, JsonNode.class));
        } catch (IOException | RuntimeException e) {
            return new Part(null);
        }
    }

    /** An answer that is a bare list. */
    List<Part> list(String body) {
        return read("{\"list\":" + body + "}").parts("list");
    }
}
