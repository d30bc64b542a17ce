package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import deskhand.testing.zendesk.Trigger.Action;
import deskhand.testing.zendesk.Trigger.Condition;
import java.time.Instant;
import java.util.List;

/**
 * What an administrator prepares for a bot like ours: a user of its own with a seat, an OAuth client that acts as that
 * user, and then either a webhook with its triggers or one with subscriptions.
 */
public final class Hookup {

    /** The body of a trigger: ids only, all of them in quotes. */
    static final String BODY = """
            {"schema":"deskhand.zendesk.trigger/1","kind":"%s","ticket_id":"{{ticket.id}}",\
            "current_user_id":"{{current_user.id}}","latest_comment_id":"{{ticket.latest_comment.id}}",\
            "via":"{{ticket.via}}"}""";

    private static final List<String> SUBSCRIPTIONS = List.of(
            Events.TICKET + "comment_added",
            Events.TICKET + "status_changed",
            Events.TICKET + "agent_assignment_changed",
            Events.TICKET + "group_assignment_changed",
            Events.TICKET + "merged",
            Events.TICKET + "soft_deleted",
            Events.TICKET + "csat_received",
            Events.MESSAGE);

    private final FakeZendesk zendesk;
    private final User bot;
    private final Sessions.Client client;
    private final Webhook forTriggers;
    private final Webhook forEvents;
    private final String bearer;

    Hookup(FakeZendesk zendesk, User bot) {
        this.zendesk = zendesk;
        this.bot = bot;
        var account = zendesk.account();
        client = account.sessions().client("deskhand-" + bot.id, bot);
        bearer = "bearer-" + account.names.letters(16);
        forTriggers = webhook(List.of(Webhook.FOR_TRIGGERS));
        forEvents = webhook(SUBSCRIPTIONS);
    }

    private Webhook webhook(List<String> subscriptions) {
        var account = zendesk.account();
        var webhook = new Webhook(
                account.names.ulid(),
                "Deskhand",
                "",
                subscriptions,
                new Fields(),
                "signing-" + account.names.letters(24),
                Instant.EPOCH);
        webhook.authentication = Json.object("type", "bearer_token", "token", bearer);
        return webhook;
    }

    /** Triggers tell this address when a customer wrote, when a human answered a draft, and when a ticket was solved. */
    public Hookup watching(String intake) {
        var account = zendesk.account();
        forTriggers.endpoint = intake;
        account.webhooks.put(forTriggers.id, forTriggers);
        trigger(
                "customer_message",
                new Condition("role", "is", "end_user"),
                new Condition("comment_is_public", "is", "true"),
                new Condition("status", "less_than", "solved"),
                new Condition("current_tags", "not_includes", "ai_off"));
        trigger(
                "agent_reply",
                new Condition("comment_is_public", "is", "true"),
                new Condition("role", "is", "agent"),
                new Condition("current_tags", "includes", "ai_draft"));
        trigger("solved", new Condition("status", "changed_to", "solved"));
        return this;
    }

    private void trigger(String kind, Condition... conditions) {
        var account = zendesk.account();
        var body = BODY.formatted(kind);
        account.add(new Trigger(
                account.nextId(),
                "Deskhand: " + kind,
                account.triggerCategories.keySet().iterator().next(),
                9999,
                true,
                List.of(conditions),
                List.of(),
                List.of(new Action(Trigger.CALL_WEBHOOK, List.of(forTriggers.id, body)))));
    }

    /** Events of all tickets go to this address, whoever acts. */
    public Hookup subscribing(String intake) {
        forEvents.endpoint = intake;
        zendesk.account().webhooks.put(forEvents.id, forEvents);
        return this;
    }

    /** The triggers and webhooks are deleted. */
    public Hookup unwatched() {
        var account = zendesk.account();
        account.triggers.values().removeIf(trigger -> trigger.calls(forTriggers.id));
        account.webhooks.remove(forTriggers.id);
        account.webhooks.remove(forEvents.id);
        return this;
    }

    public String url() {
        return zendesk.url();
    }

    /** As {@code X-Zendesk-Account-Id} and {@code account_id} name it. */
    public String account() {
        return Long.toString(Account.ID);
    }

    /** Whom the bot acts as. */
    public User bot() {
        return bot;
    }

    public String clientId() {
        return client.identifier();
    }

    public String clientSecret() {
        return client.secret();
    }

    /** An access token, for tests that look into the account themselves. */
    public String accessToken() {
        return zendesk.account().sessions().mint(client, "read write");
    }

    /** Shown by both webhooks in {@code Authorization}. */
    public String bearer() {
        return bearer;
    }

    /** Signs what triggers send. */
    public String triggerSecret() {
        return forTriggers.secret;
    }

    /** Signs what subscriptions send. */
    public String eventSecret() {
        return forEvents.secret;
    }

    public Webhook triggerWebhook() {
        return forTriggers;
    }

    public Webhook eventWebhook() {
        return forEvents;
    }
}
