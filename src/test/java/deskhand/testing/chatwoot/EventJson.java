package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records as webhooks show them. */
final class EventJson {

    private final Release release;
    private final String base;

    EventJson(Release release, String base) {
        this.release = release;
        this.base = base;
    }

    Fields message(Conversation conversation, Message message) {
        var fields = Json.object("account", Account.REF)
                .and("additional_attributes", message.additionalAttributes)
                .and("content_attributes", message.attributes)
                .and("content_type", message.contentType)
                .and("content", content(conversation, message))
                .and("conversation", conversation(conversation))
                .and("created_at", Times.isoSecond(message.createdAt))
                .and("id", message.id)
                .and("inbox", conversation.inbox().ref())
                .and("message_type", message.type.word())
                .and("private", message.hidden)
                .and("sender", message.sender == null ? null : message.sender.inEvent())
                .and("source_id", message.sourceId);
        if (!message.attachments.isEmpty()) {
            fields.and("attachments", attachments(message));
        }
        return fields;
    }

    private @Nullable String content(Conversation conversation, Message message) {
        return message.contentType.equals("input_csat") && conversation.inbox().channel != Channel.WEB_WIDGET
                ? message.content + " " + base + "/survey/responses/" + conversation.id
                : message.content;
    }

    List<Fields> attachments(Message message) {
        return message.attachments.stream()
                .map(attachment ->
                        attachment.json(message.id * 10 + message.attachments.indexOf(attachment), message.id, base))
                .toList();
    }

    Fields conversation(Conversation conversation) {
        var fields = Json.object("additional_attributes", conversation.additionalAttributes)
                .and("can_reply", conversation.canReply)
                .and("channel", conversation.inbox().channel.word)
                .and("contact_inbox", contactInbox(conversation.contactInbox))
                .and("id", conversation.id)
                .and("inbox_id", conversation.inbox().id)
                .and("messages", newest(conversation))
                .and("labels", List.copyOf(conversation.labels))
                .and("meta", meta(conversation))
                .and("status", conversation.status.word())
                .and("custom_attributes", conversation.customAttributes)
                .and("snoozed_until", Times.iso(conversation.snoozedUntil))
                .and("unread_count", unread(conversation))
                .and("first_reply_created_at", Times.iso(conversation.firstReplyAt))
                .and("priority", conversation.priority)
                .and("waiting_since", Times.seconds(conversation.waitingSince))
                .and("agent_last_seen_at", 0)
                .and("contact_last_seen_at", Times.seconds(conversation.lastActivityAt))
                .and("last_activity_at", Times.seconds(conversation.lastActivityAt))
                .and("timestamp", Times.seconds(conversation.lastActivityAt))
                .and("created_at", Times.seconds(conversation.createdAt))
                .and("updated_at", Times.fraction(conversation.updatedAt));
        if (release.since("4.14.2")) {
            fields.and("account", Account.REF);
        }
        return fields;
    }

    private static Fields contactInbox(Conversation.ContactInbox link) {
        return Json.object("id", link.id(), "contact_id", link.contact().id)
                .and("inbox_id", link.inbox().id)
                .and("source_id", link.sourceId())
                .and("created_at", Times.iso(link.at()))
                .and("updated_at", Times.iso(link.at()))
                .and("hmac_verified", link.hmacVerified())
                .and("pubsub_token", "visitor-secret-" + link.id());
    }

    static Fields meta(Conversation conversation) {
        var agent = conversation.assignee;
        var bot = conversation.owner;
        var team = conversation.team;
        return Json.object("sender", conversation.contact().nested())
                .and("assignee", agent != null ? agent.nested() : bot != null ? bot.nested() : null)
                .and("assignee_type", agent != null ? "User" : bot != null ? "AgentBot" : null)
                .and("team", team == null ? null : team.ref())
                .and("hmac_verified", conversation.contactInbox.hmacVerified());
    }

    static long unread(Conversation conversation) {
        return Math.min(
                10,
                conversation.messages.reversed().stream()
                        .takeWhile(message -> !message.isReply())
                        .filter(message -> message.type == Message.Type.INCOMING)
                        .count());
    }

    private List<Fields> newest(Conversation conversation) {
        return conversation.messages.reversed().stream()
                .filter(Message::isPublic)
                .limit(1)
                .map(message -> nested(conversation, message))
                .toList();
    }

    /** A message inside a conversation: numbers where the event itself has words. */
    private Fields nested(Conversation conversation, Message message) {
        var sender = message.sender;
        var fields = Json.object("id", message.id, "content", message.content)
                .and("account_id", Account.ID)
                .and("inbox_id", conversation.inbox().id)
                .and("conversation_id", conversation.id)
                .and("message_type", message.type.ordinal())
                .and("created_at", Times.seconds(message.createdAt))
                .and("updated_at", Times.iso(message.createdAt))
                .and("private", message.hidden)
                .and("status", message.status)
                .and("source_id", message.sourceId)
                .and("content_type", message.contentType)
                .and("content_attributes", message.attributes)
                .and("sender_type", sender == null ? null : sender.kind())
                .and("sender_id", sender == null ? null : sender.id())
                .and("external_source_ids", new Fields())
                .and("additional_attributes", message.additionalAttributes)
                .and("processed_message_content", Mail.newText(message))
                .and("sentiment", new Fields())
                .and("conversation", summary(conversation));
        if (!message.attachments.isEmpty()) {
            fields.and("attachments", attachments(message));
        }
        return sender == null ? fields : fields.and("sender", sender.nested());
    }

    private static Fields summary(Conversation conversation) {
        return Json.object("assignee_id", conversation.assignee == null ? null : conversation.assignee.id)
                .and("unread_count", unread(conversation))
                .and("last_activity_at", Times.seconds(conversation.lastActivityAt))
                .and("contact_inbox", Json.object("source_id", conversation.contactInbox.sourceId()));
    }

    Fields widgetOpened(Conversation.ContactInbox link, @Nullable Conversation current, String page, Instant at) {
        return Json.object("id", link.id(), "contact", link.contact().inEvent())
                .and("inbox", link.inbox().ref())
                .and("account", Account.REF)
                .and("current_conversation", current == null ? null : conversation(current))
                .and("source_id", link.sourceId())
                .and(
                        "event_info",
                        Json.object("referer", page, "initiated_at", Json.object("timestamp", Times.iso(at)))
                                .and("browser", new Fields())
                                .and("widget_language", "en")
                                .and("browser_language", "en"));
    }
}
