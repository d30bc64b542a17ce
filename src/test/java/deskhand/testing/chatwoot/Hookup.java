package deskhand.testing.chatwoot;

import deskhand.testing.chatwoot.Sender.Agent;
import deskhand.testing.chatwoot.Sender.AgentBot;
import java.util.List;

/**
 * What an administrator prepares for a bot like ours: the bot, a user with the role of an agent who reads the inboxes,
 * and an account webhook. Nothing is sent anywhere before {@link #attached} or {@link #watching}; both may be on at once.
 */
public final class Hookup {

    private static final List<String> EVENTS = List.of(
            "message_created",
            "message_updated",
            "conversation_created",
            "conversation_status_changed",
            "conversation_updated",
            "contact_updated");

    private final FakeChatwoot chatwoot;
    private final List<Inbox> inboxes;
    private final AgentBot bot;
    private final Agent user;
    private final Webhook webhook;

    Hookup(FakeChatwoot chatwoot, List<Inbox> inboxes) {
        var account = chatwoot.account();
        this.chatwoot = chatwoot;
        this.inboxes = List.copyOf(inboxes);
        bot = account.bot("Deskhand", null);
        user = account.agent("Deskhand Reader");
        webhook = new Webhook(account.nextId(), "Deskhand", "", EVENTS);
        inboxes.forEach(inbox -> inbox.member(user));
    }

    /** As in auto mode: the bot is attached to the inboxes and its events go to this address. */
    public Hookup attached(String intake) {
        bot.url(intake);
        inboxes.forEach(inbox -> inbox.attach(bot));
        return this;
    }

    /** As in draft and shadow mode: the account webhook tells this address; the bot stays as it is. */
    public Hookup watching(String intake) {
        webhook.url = intake;
        chatwoot.account().webhooks.put(webhook.id, webhook);
        return this;
    }

    /** The bot leaves its inboxes. */
    public Hookup detached() {
        inboxes.stream().filter(inbox -> bot.equals(inbox.bot())).forEach(inbox -> inbox.attach(null));
        return this;
    }

    /** The account webhook is deleted. */
    public Hookup unwatched() {
        chatwoot.account().webhooks.remove(webhook.id);
        return this;
    }

    /** Of the server, without a path. */
    public String url() {
        return chatwoot.url();
    }

    public String account() {
        return Integer.toString(Account.ID);
    }

    public AgentBot bot() {
        return bot;
    }

    /** Whose token {@link #userToken} is. */
    public Agent user() {
        return user;
    }

    public String botToken() {
        return bot.token();
    }

    /** Of a user with the role of an agent, a member of the inboxes. */
    public String userToken() {
        return user.token();
    }

    /** Signs what comes from attaching the bot. */
    public String botSecret() {
        return bot.secret();
    }

    /** Signs what comes from watching; known before it begins. */
    public String webhookSecret() {
        return webhook.secret();
    }
}
