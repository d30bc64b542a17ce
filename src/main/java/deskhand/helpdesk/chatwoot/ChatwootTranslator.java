package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConversationFacts;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.helpdesk.Translation;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what Chatwoot delivers to what happened. */
@Singleton
class ChatwootTranslator {

    private static final int LONGEST_NAME = 100;

    private static final Set<String> ABOUT_A_CONVERSATION = Set.of(
            "conversation_created",
            "conversation_opened",
            "conversation_resolved",
            "conversation_status_changed",
            "conversation_updated");

    private final JsonMapper json;

    ChatwootTranslator(JsonMapper json) {
        this.json = json;
    }

    Translation translate(Connection connection, byte[] body) {
        var told = parse(body);
        var event = told == null ? null : told.text("event");
        if (told == null || event == null) {
            return new Translation.Malformed("This is no event of Chatwoot.");
        }
        var name = event.length() <= LONGEST_NAME ? event : "unknown";
        try {
            if (!Inboxes.of(connection).serves(inbox(told))) {
                return new Translation.Irrelevant(name);
            }
            return translate(connection, name, told);
        } catch (RuntimeException e) {
            return new Translation.Unreadable(name, "It does not look as Chatwoot's events do: " + e.getMessage());
        }
    }

    /** Of a message's own, or of the conversation that it is about. */
    private static @Nullable Long inbox(Part told) {
        var own = told.part("inbox").number("id");
        return own == null ? told.number("inbox_id") : own;
    }

    private @Nullable Part parse(byte[] body) {
        try {
            return new Part(json.readValue(body, JsonNode.class));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static Translation translate(Connection connection, String event, Part told) {
        checkAccount(connection, told);
        if (ABOUT_A_CONVERSATION.contains(event)) {
            return new Translation.Understood(
                    event, new HelpdeskEvent.ConversationChanged(ChatwootConversation.facts(connection, told)));
        }
        return switch (event) {
            case "message_created" -> created(connection, event, told);
            case "message_updated" -> updated(connection, event, told);
            default ->
                new Translation.Irrelevant(event, told.part("conversation").text("id"));
        };
    }

    private static void checkAccount(Connection connection, Part told) {
        var account = told.part("account").text("id");
        if (account != null && connection.account() != null && !account.equals(connection.account())) {
            throw new IllegalArgumentException(
                    "it is about account " + account + " and this connection about account " + connection.account());
        }
    }

    private static Translation created(Connection connection, String event, Part message) {
        var conversation = message.part("conversation");
        if (ChatwootMessage.isDeleted(message)) { // before the delivery was on its way
            return updated(connection, event, message);
        }
        var said = ChatwootMessage.said(message);
        return switch (said.author()) {
            case CUSTOMER, OTHER ->
                ChatwootMessage.isNobody(message, conversation)
                        ? new Translation.Irrelevant(event, conversation.text("id"))
                        : understood(
                                event,
                                new HelpdeskEvent.CustomerSaid(
                                        ChatwootConversation.facts(connection, conversation), said));
            case AGENT ->
                understood(
                        event,
                        said.hidden()
                                ? new HelpdeskEvent.NoteWritten(
                                        ChatwootConversation.facts(connection, conversation), said)
                                : new HelpdeskEvent.AgentSaid(
                                        ChatwootConversation.facts(connection, conversation), said));
            case BOT, SYSTEM ->
                understood(
                        event, new HelpdeskEvent.BotSaid(ChatwootConversation.facts(connection, conversation), said));
        };
    }

    private static Translation updated(Connection connection, String event, Part message) {
        var facts = ChatwootConversation.facts(connection, message.part("conversation"));
        var later = ChatwootLater.of(facts, message);
        if (later.isPresent()) {
            return understood(event, later.get());
        }
        return Speaker.of(message) == Speaker.CUSTOMER
                ? changed(event, facts, message)
                : new Translation.Irrelevant(event, facts.ref());
    }

    private static Translation changed(String event, ConversationFacts facts, Part message) {
        var said = ChatwootMessage.said(message);
        return ChatwootMessage.isNobody(message, message.part("conversation"))
                        || said.text().isEmpty() && said.attachments().isEmpty()
                ? new Translation.Irrelevant(event, facts.ref())
                : understood(event, new HelpdeskEvent.MessageChanged(facts, said));
    }

    private static Translation understood(String name, HelpdeskEvent event) {
        return new Translation.Understood(name, event);
    }
}
