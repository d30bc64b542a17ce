package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records as the API shows them. */
final class RestJson {

    private final EventJson events;

    RestJson(EventJson events) {
        this.events = events;
    }

    Fields message(Conversation conversation, Message message) {
        var fields = Json.object("id", message.id, "content", message.content)
                .and("inbox_id", conversation.inbox().id)
                .and("conversation_id", conversation.id)
                .and("message_type", message.type.ordinal())
                .and("content_type", message.contentType)
                .and("status", message.status)
                .and("content_attributes", message.attributes)
                .and("created_at", Times.seconds(message.createdAt))
                .and("private", message.hidden)
                .and("source_id", message.sourceId);
        if (message.sender != null) {
            fields.and("sender", message.sender.nested());
        }
        if (!message.attachments.isEmpty()) {
            fields.and("attachments", events.attachments(message));
        }
        return fields;
    }

    Fields conversation(Conversation conversation) {
        return Json.object("meta", EventJson.meta(conversation).and("channel", conversation.inbox().channel.word))
                .and("id", conversation.id)
                .and("messages", last(conversation, false))
                .and("account_id", Account.ID)
                .and("uuid", "00000000-0000-4000-9000-" + "%012d".formatted(conversation.id))
                .and("additional_attributes", conversation.additionalAttributes)
                .and("agent_last_seen_at", 0)
                .and("assignee_last_seen_at", 0)
                .and("can_reply", conversation.canReply)
                .and("contact_last_seen_at", Times.seconds(conversation.lastActivityAt))
                .and("custom_attributes", conversation.customAttributes)
                .and("inbox_id", conversation.inbox().id)
                .and("labels", List.copyOf(conversation.labels))
                .and("muted", conversation.contact().blocked)
                .and("snoozed_until", Times.iso(conversation.snoozedUntil))
                .and("status", conversation.status.word())
                .and("created_at", Times.seconds(conversation.createdAt))
                .and("updated_at", Times.fraction(conversation.updatedAt))
                .and("timestamp", Times.seconds(conversation.lastActivityAt))
                .and("first_reply_created_at", Times.seconds(conversation.firstReplyAt))
                .and("unread_count", EventJson.unread(conversation))
                .and(
                        "last_non_activity_message",
                        last(conversation, true).stream().findFirst().orElse(null))
                .and("last_activity_at", Times.seconds(conversation.lastActivityAt))
                .and("priority", conversation.priority)
                .and("waiting_since", Times.seconds(conversation.waitingSince))
                .and("sla_policy_id", null);
    }

    /** Here the newest message may be a note or an activity. */
    private List<Fields> last(Conversation conversation, boolean skipActivities) {
        return conversation.messages.reversed().stream()
                .filter(message -> !skipActivities || message.type != Message.Type.ACTIVITY)
                .limit(1)
                .map(message -> message(conversation, message))
                .toList();
    }

    Fields messageListMeta(Conversation conversation) {
        var meta = Json.object("labels", List.copyOf(conversation.labels))
                .and("additional_attributes", conversation.additionalAttributes)
                .and("contact", Json.object("payload", conversation.contact().nested()));
        if (conversation.assignee != null) {
            meta.and("assignee", agent(conversation.assignee));
        }
        return meta.and("agent_last_seen_at", null).and("assignee_last_seen_at", null);
    }

    static Fields agent(Sender.Agent agent) {
        return Json.object("id", agent.id, "account_id", Account.ID)
                .and("availability_status", agent.availability())
                .and("auto_offline", true)
                .and("confirmed", true)
                .and("email", agent.email)
                .and("available_name", agent.name.split(" ")[0])
                .and("name", agent.name)
                .and("role", agent.role())
                .and("thumbnail", "");
    }

    /** Secret and token are shown to administrators only. */
    static Fields bot(Sender.AgentBot bot, boolean administrator) {
        var fields = Json.object("id", bot.id, "name", bot.name)
                .and("description", "")
                .and("thumbnail", "")
                .and("outgoing_url", bot.url)
                .and("bot_type", "webhook")
                .and("bot_config", new Fields())
                .and("account_id", bot.account)
                .and("system_bot", false);
        return administrator ? fields.and("access_token", bot.token).and("secret", bot.secret) : fields;
    }

    static Fields contact(Sender.Contact contact, @Nullable List<Conversation.ContactInbox> links) {
        var fields = contact.nested();
        fields.remove("type");
        if (links != null) {
            fields.and(
                    "contact_inboxes",
                    links.stream()
                            .filter(link -> link.contact().equals(contact))
                            .map(link -> Json.object(
                                    "source_id",
                                    link.sourceId(),
                                    "inbox",
                                    link.inbox().json()))
                            .toList());
        }
        return fields.and("availability_status", "offline");
    }
}
