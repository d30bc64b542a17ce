package deskhand.helpdesk.chatwoot;

import deskhand.base.Storable;
import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.ConversationFacts;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Priority;
import deskhand.helpdesk.Said;
import deskhand.helpdesk.Status;
import deskhand.helpdesk.Translation;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From Chatwoot's JSON, in webhooks and in answers, to our words. */
@Singleton
class ChatwootTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(ChatwootTranslator.class);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FAILURE = 300;

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
            return new Translation.Understood(event, new HelpdeskEvent.ConversationChanged(facts(connection, told)));
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
        var said = said(message);
        return switch (said.author()) {
            case CUSTOMER, OTHER ->
                isNobody(message, conversation)
                        ? new Translation.Irrelevant(event, conversation.text("id"))
                        : understood(event, new HelpdeskEvent.CustomerSaid(facts(connection, conversation), said));
            case AGENT ->
                understood(
                        event,
                        said.hidden()
                                ? new HelpdeskEvent.NoteWritten(facts(connection, conversation), said)
                                : new HelpdeskEvent.AgentSaid(facts(connection, conversation), said));
            case BOT, SYSTEM -> understood(event, new HelpdeskEvent.BotSaid(facts(connection, conversation), said));
        };
    }

    private static Translation updated(Connection connection, String event, Part message) {
        var facts = facts(connection, message.part("conversation"));
        var attributes = message.part("content_attributes");
        var failure = attributes.text("external_error");
        if (attributes.isTrue("deleted")) {
            return understood(event, new HelpdeskEvent.MessageDeleted(facts, said(message)));
        }
        var speaker = Speaker.of(message);
        if (speaker == Speaker.CUSTOMER) {
            return changed(event, facts, message);
        }
        if (speaker == Speaker.BOT && failure != null && !message.isTrue("private")) {
            var why = Storable.beginning(failure, LONGEST_FAILURE);
            return understood(event, new HelpdeskEvent.ReplyUndelivered(facts, message.needed("id"), why));
        }
        return filledIn(event, facts, message);
    }

    private static Translation changed(String event, ConversationFacts facts, Part message) {
        var said = said(message);
        return isNobody(message, message.part("conversation"))
                        || said.text().isEmpty() && said.attachments().isEmpty()
                ? new Translation.Irrelevant(event, facts.ref())
                : understood(event, new HelpdeskEvent.MessageChanged(facts, said));
    }

    /** A form that the customer filled in says something new; a rating needs no answer. */
    private static Translation filledIn(String event, ConversationFacts facts, Part message) {
        var answer = "input_csat".equals(message.text("content_type")) ? "" : ChatwootText.answered(message);
        return answer.isEmpty()
                ? new Translation.Irrelevant(event, facts.ref())
                : understood(
                        event,
                        new HelpdeskEvent.CustomerSaid(
                                facts,
                                new Said(
                                        message.needed("id") + "/answer",
                                        Author.CUSTOMER,
                                        false,
                                        answer,
                                        List.of(),
                                        facts.asOf(),
                                        null)));
    }

    private static Translation understood(String name, HelpdeskEvent event) {
        return new Translation.Understood(name, event);
    }

    /** Blocked, an automatic answer, or a call: nobody there to be answered. */
    private static boolean isNobody(Part message, Part conversation) {
        return message.part("sender").isTrue("blocked")
                || conversation.part("meta").part("sender").isTrue("blocked")
                || message.part("content_attributes").part("email").isTrue("auto_reply")
                || conversation.part("additional_attributes").isTrue("auto_reply")
                || "voice_call".equals(message.text("content_type"));
    }

    /** The answer to reading a conversation, and its messages. */
    HelpdeskConversation conversation(Connection connection, String conversation, List<Part> messages) {
        try {
            var list = messages.stream()
                    .sorted(Comparator.comparing(message -> Objects.requireNonNullElse(message.number("id"), 0L)))
                    .map(ChatwootTranslator::said)
                    .toList();
            return new HelpdeskConversation(
                    facts(connection, new Part(json.readValue(conversation, JsonNode.class))), list);
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** The answer to listing messages. */
    List<Part> messages(String body) {
        var payload = answer(body);
        if (!payload.has("payload")) {
            throw unreadable(null);
        }
        return payload.parts("payload");
    }

    /** The answer to listing conversations. One that cannot be read does not hide the others. */
    List<HelpdeskConversation> conversations(Connection connection, String body) {
        var data = answer(body).part("data");
        if (!data.has("payload")) {
            throw unreadable(null);
        }
        var readable = new ArrayList<HelpdeskConversation>();
        for (var one : data.parts("payload")) {
            if (!Inboxes.of(connection).serves(one.number("inbox_id"))) {
                continue;
            }
            try {
                readable.add(new HelpdeskConversation(
                        facts(connection, one),
                        one.parts("messages").stream()
                                .map(ChatwootTranslator::said)
                                .toList()));
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
    Part answer(String body) {
        try {
            return new Part(json.readValue(body, JsonNode.class));
        } catch (IOException | RuntimeException e) {
            return new Part(null);
        }
    }

    /** An answer that is a bare list. */
    List<Part> list(String body) {
        return answer("{\"list\":" + body + "}").parts("list");
    }

    private static ConversationFacts facts(Connection connection, Part told) {
        var meta = told.part("meta");
        var sender = meta.part("sender");
        var status = status(told.needed("status"));
        return new ConversationFacts(
                told.needed("id"),
                channel(told),
                told.part("additional_attributes").text("mail_subject"),
                new Contact(
                        sender.text("id"),
                        sender.text("name"),
                        sender.text("email"),
                        sender.text("phone_number"),
                        sender.text("identifier"),
                        meta.isTrue("hmac_verified")),
                status,
                assignee(connection, meta, status),
                meta.part("team").text("name"),
                labels(told),
                priority(told.text("priority")),
                !told.isFalse("can_reply"),
                channel(told).equals("email"), // replies of the bot name no other recipients
                asOf(told));
    }

    private static Instant asOf(Part conversation) {
        for (var key : List.of("updated_at", "last_activity_at", "timestamp")) {
            var time = conversation.time(key);
            if (time != null) {
                return time;
            }
        }
        throw new IllegalArgumentException("updated_at is missing");
    }

    /** {@code Channel::WebWidget} is {@code web_widget} with us. Two channels carry a second one within them. */
    private static String channel(Part told) {
        var type = told.text("channel") == null ? told.part("meta").text("channel") : told.text("channel");
        var source = told.part("contact_inbox").text("source_id");
        if ("Channel::TwilioSms".equals(type) && source != null && source.startsWith("whatsapp:")) {
            return "twilio_whatsapp";
        }
        if ("Channel::FacebookPage".equals(type)
                && "instagram_direct_message"
                        .equals(told.part("additional_attributes").text("type"))) {
            return "instagram";
        }
        return type == null
                ? "unknown"
                : type.replaceFirst("^Channel::", "")
                        .replaceAll("([a-z])([A-Z])", "$1_$2")
                        .toLowerCase(Locale.ROOT);
    }

    private static Status status(String word) {
        return switch (word) {
            case "open" -> Status.OPEN;
            case "pending" -> Status.PENDING;
            case "snoozed" -> Status.SNOOZED;
            case "resolved" -> Status.RESOLVED;
            default -> throw new IllegalArgumentException("unknown status");
        };
    }

    /**
     * Where the bot is attached to an inbox, a pending conversation is the bot's and an open or snoozed one is people's,
     * whether or not one of them has taken it.
     */
    private static Assignee assignee(Connection connection, Part meta, Status status) {
        var assignee = meta.part("assignee");
        if (assignee.isObject()) {
            var type = Objects.requireNonNullElse(meta.text("assignee_type"), assignee.text("type"));
            if (!isBot(type)) {
                return Assignee.HUMAN;
            }
            var ours = connection.setting(ChatwootHelpdesk.BOT_ID);
            if (ours != null && !ours.equals(assignee.text("id"))) {
                return Assignee.HUMAN;
            }
        }
        if (connection.mode() == Mode.AUTO && (status == Status.OPEN || status == Status.SNOOZED)) {
            return Assignee.HUMAN;
        }
        return assignee.isObject() || status == Status.PENDING ? Assignee.BOT : Assignee.NOBODY;
    }

    private static boolean isBot(@Nullable String type) {
        return "AgentBot".equals(type) || "agent_bot".equals(type);
    }

    private static List<String> labels(Part conversation) {
        var labels = new ArrayList<String>();
        var list = conversation.part("labels").node();
        if (list != null && list.isArray()) {
            list.values().forEach(label -> labels.add(label.coerceStringValue()));
        }
        return labels;
    }

    private static @Nullable Priority priority(@Nullable String word) {
        return switch (word) {
            case "low" -> Priority.LOW;
            case "medium" -> Priority.NORMAL;
            case "high" -> Priority.HIGH;
            case "urgent" -> Priority.URGENT;
            case null, default -> null;
        };
    }

    private static Said said(Part message) {
        var speaker = Speaker.of(message);
        var at = message.time("created_at");
        if (at == null) {
            throw new IllegalArgumentException("created_at is missing");
        }
        return new Said(
                message.needed("id"),
                speaker == Speaker.CUSTOMER && isByOther(message) ? Author.OTHER : speaker.author(),
                message.isTrue("private"),
                ChatwootText.heard(message),
                message.parts("attachments").stream()
                        .map(ChatwootTranslator::attachment)
                        .toList(),
                at,
                message.part("content_attributes").part(ChatwootText.MARKER).text("marker"),
                message.text("source_id"),
                speaker == Speaker.PERSON ? message.part("sender").text("name") : null);
    }

    /** Whoever answers to a mail of a conversation is booked under its contact. */
    private static boolean isByOther(Part message) {
        var contact = message.part("sender").text("email");
        var from = message.part("content_attributes").part("email").part("from").node();
        if (contact == null || from == null || !from.isArray() || from.size() == 0) {
            return false;
        }
        for (var address : from.values()) {
            if (contact.equalsIgnoreCase(address.coerceStringValue())) {
                return false;
            }
        }
        return true;
    }

    /** The kind of file and its name, never its address: that opens it for anybody. */
    private static String attachment(Part attachment) {
        var type = Objects.requireNonNullElse(attachment.text("file_type"), "file");
        var address = attachment.text("data_url");
        var name = address == null
                ? attachment.text("fallback_title")
                : address.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
        return name == null || name.isBlank() ? type : type + " " + name;
    }
}
