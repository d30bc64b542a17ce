package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.ConversationFacts;
import deskhand.helpdesk.Priority;
import deskhand.helpdesk.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A conversation as Chatwoot tells it, in webhooks and in answers alike, in our words. */
final class ChatwootConversation {

    private ChatwootConversation() {}

    static ConversationFacts facts(Connection connection, Part told) {
        var meta = told.part("meta");
        var sender = meta.part("sender");
        var status = status(told.needed("status"));
        return new ConversationFacts(
                told.needed("id"),
                channel(told),
                told.text("inbox_id"),
                told.part("additional_attributes").text("mail_subject"),
                new Contact(
                        sender.text("id"),
                        sender.text("name"),
                        sender.text("email"),
                        sender.text("phone_number"),
                        sender.text("identifier"),
                        meta.isTrue("hmac_verified") && mayProveAddress(sender)),
                status,
                Held.by(connection.modeIn(told.text("inbox_id")), connection, meta, status),
                meta.part("team").text("name"),
                labels(told),
                priority(told.text("priority")),
                !told.isFalse("can_reply"),
                channel(told).equals("email"), // replies of the bot name no other recipients
                asOf(told));
    }

    /** What a site signs is the identifier alone. If that is an address, whoever signed in can have put another beside it. */
    private static boolean mayProveAddress(Part sender) {
        var identifier = sender.text("identifier");
        var email = sender.text("email");
        return identifier == null
                || email == null
                || identifier.indexOf('@') < 0
                || identifier.strip().equalsIgnoreCase(email.strip());
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
}
