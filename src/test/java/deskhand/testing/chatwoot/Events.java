package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is told of what. */
final class Events {

    private final Account account;
    private final Setup setup;
    private final EventJson json;
    private final Postman postman;

    Events(Account account, Setup setup, EventJson json, Postman postman) {
        this.account = account;
        this.setup = setup;
        this.json = json;
        this.postman = postman;
    }

    void messageCreated(Conversation conversation, Message message) {
        message("message_created", conversation, message);
    }

    void messageUpdated(Conversation conversation, Message message) {
        message("message_updated", conversation, message);
    }

    private void message(String event, Conversation conversation, Message message) {
        if (message.type != Message.Type.ACTIVITY) {
            var body = json.message(conversation, message);
            toBots(event, conversation, body);
            toWebhooks(event, conversation, body);
        }
    }

    void conversationCreated(Conversation conversation) {
        toWebhooks("conversation_created", conversation, json.conversation(conversation));
    }

    void conversationChanged(Conversation conversation, List<Fields> changes, boolean status) {
        var body = json.conversation(conversation);
        if (status) {
            var event = switch (conversation.status) {
                case OPEN -> "conversation_opened";
                case RESOLVED -> "conversation_resolved";
                case PENDING, SNOOZED -> null;
            };
            if (event != null) {
                toBots(event, conversation, body);
            }
            announce("conversation_status_changed", conversation, new Fields(body).and("changed_attributes", null));
        }
        announce("conversation_updated", conversation, new Fields(body).and("changed_attributes", changes));
    }

    private void announce(String event, Conversation conversation, Fields body) {
        if (setup.release().since("4.13")) {
            toBots(event, conversation, body);
        }
        toWebhooks(event, conversation, body);
    }

    void contactUpdated(Sender.Contact contact, List<Fields> changes) {
        toWebhooks("contact_updated", null, contact.inEvent().and("changed_attributes", changes));
    }

    void contactCreated(Sender.Contact contact) {
        toWebhooks("contact_created", null, contact.inEvent());
    }

    void typing(Conversation conversation, Sender who, boolean on, boolean hidden) {
        var event = on ? "conversation_typing_on" : "conversation_typing_off";
        toWebhooks(
                event,
                conversation,
                Json.object("user", who.inEvent(), "conversation", json.conversation(conversation))
                        .and("is_private", hidden));
    }

    void widgetOpened(Conversation.ContactInbox link, @Nullable Conversation current, String page) {
        var event = "webwidget_triggered";
        var body = json.widgetOpened(link, current, page, setup.clock().instant());
        var bot = link.inbox().bot;
        if (bot != null) {
            send(Delivery.Way.BOT, event, bot.url, bot.secret, body, current);
        }
        toWebhooks(event, current, body);
    }

    /** A macro or an automation with a webhook action: no signature, no delivery id. */
    void unsigned(String event, Conversation conversation, String url) {
        send(Delivery.Way.MACRO, event, url, null, json.conversation(conversation), conversation);
    }

    private void toBots(String event, Conversation conversation, Fields body) {
        for (var bot : botsOf(conversation)) {
            send(Delivery.Way.BOT, event, bot.url, bot.secret, body, conversation);
        }
    }

    private static Set<Sender.AgentBot> botsOf(Conversation conversation) {
        var bots = new LinkedHashSet<Sender.AgentBot>();
        var attached = conversation.inbox().bot;
        var owner = conversation.owner;
        if (attached != null) {
            bots.add(attached);
        }
        if (owner != null) {
            bots.add(owner);
        }
        return bots;
    }

    private void toWebhooks(String event, @Nullable Conversation conversation, Fields body) {
        for (var webhook : account.webhooks.values()) {
            if (webhook.subscriptions.contains(event)) {
                send(Delivery.Way.ACCOUNT, event, webhook.url, webhook.secret, body, conversation);
            }
        }
    }

    private void send(
            Delivery.Way way,
            String event,
            @Nullable String url,
            @Nullable String secret,
            Fields body,
            @Nullable Conversation conversation) {
        if (url != null) {
            var bytes = Rails.write(new Fields(body).and("event", event)).getBytes(StandardCharsets.UTF_8);
            postman.enqueue(new Delivery(way, UUID.randomUUID(), event, url, secret, bytes, conversation));
        }
    }
}
