package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Said;
import java.util.List;
import java.util.Objects;

/** A message as Chatwoot tells it, in webhooks and in answers alike, in our words. */
final class ChatwootMessage {

    private ChatwootMessage() {}

    /** One that was read with its conversation. Nobody waits for an answer to what no customer sits behind. */
    static Said said(Part message, Part conversation) {
        var said = said(message);
        return said.fromOutside() && isNobody(message, conversation) ? said.bySystem() : said;
    }

    static Said said(Part message) {
        var speaker = Speaker.of(message);
        var at = message.time("created_at");
        if (at == null) {
            throw new IllegalArgumentException("created_at is missing");
        }
        var deleted = isDeleted(message);
        return new Said(
                message.needed("id"),
                speaker == Speaker.CUSTOMER && isByOther(message) ? Author.OTHER : speaker.author(),
                message.isTrue("private"),
                deleted ? "" : ChatwootText.heard(message),
                deleted
                        ? List.of()
                        : message.parts("attachments").stream()
                                .map(ChatwootMessage::attachment)
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

    /** By somebody in Chatwoot, which then shows a word of its own in its place. */
    static boolean isDeleted(Part message) {
        return message.part("content_attributes").isTrue("deleted");
    }

    /** Blocked, an automatic answer, or a call: nobody there to be answered. */
    static boolean isNobody(Part message, Part conversation) {
        return message.part("sender").isTrue("blocked")
                || conversation.part("meta").part("sender").isTrue("blocked")
                || message.part("content_attributes").part("email").isTrue("auto_reply")
                || conversation.part("additional_attributes").isTrue("auto_reply")
                || "voice_call".equals(message.text("content_type"));
    }
}
