package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.Steps;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes or mends the two ways in which Chatwoot tells a connection: the agent bot and the account webhook. */
@Singleton
class Hooks {

    static final String BOT = "bot";
    static final String WEBHOOK = "webhook";

    private static final String NAME = "Deskhand";
    private static final String DESCRIPTION = "Answers, drafts and hands over.";

    /** {@code url}: where they deliver. {@code before}: the connection as it is stored. {@code name}: null is as it was. */
    record Wanted(
            String url,
            String path,
            @Nullable Connection before,
            @Nullable String name) {}

    /** A bot whose token and secret are known. */
    record Bot(long id, String token, String secret) {

        @Override
        public String toString() {
            return "Bot[" + id + "]";
        }
    }

    Bot bot(ChatwootApi.As admin, Wanted wanted, Steps steps) {
        var stored = wanted.before() == null ? null : wanted.before().setting(ChatwootHelpdesk.BOT_ID);
        var found = BotRecord.ours(BotRecord.all(admin), stored, wanted.path(), wanted.url());
        return found.isPresent() ? mended(admin, found.get(), wanted, steps) : created(admin, wanted, steps);
    }

    private static Bot created(ChatwootApi.As admin, Wanted wanted, Steps steps) {
        var name = Objects.requireNonNullElse(wanted.name(), NAME);
        var body = Map.of("name", name, "description", DESCRIPTION, "outgoing_url", wanted.url());
        var bot = BotRecord.of(admin.post("agent_bots", body));
        steps.done(BOT, "Created the agent bot " + name + ", number " + bot.id() + ".");
        return complete(admin, bot, wanted);
    }

    private static Bot mended(ChatwootApi.As admin, BotRecord bot, Wanted wanted, Steps steps) {
        var changes = new LinkedHashMap<String, String>();
        var mended = new TreeSet<String>();
        if (!wanted.url().equals(bot.url())) {
            changes.put("outgoing_url", wanted.url());
            mended.add(bot.url() == null ? "it delivered nowhere" : "it delivered to " + bot.url());
        }
        if (wanted.name() != null && !wanted.name().equals(bot.name())) {
            changes.put("name", wanted.name());
            mended.add("it is now called " + wanted.name());
        }
        if (!changes.isEmpty()) {
            admin.patch("agent_bots/" + bot.id(), changes);
        }
        var complete = complete(admin, bot, wanted);
        var before = wanted.before();
        if (before != null && !complete.token().equals(before.token())) {
            mended.add("its token was another one");
        }
        if (before != null && !complete.secret().equals(before.secret(ChatwootHelpdesk.BOT_SECRET))) {
            mended.add("its secret was another one");
        }
        if (mended.isEmpty()) {
            steps.found(BOT, "Agent bot " + bot.id() + ", " + bot.name() + ", is as it should be.");
        } else {
            steps.repaired(BOT, "Agent bot " + bot.id() + ": " + String.join(", ", mended) + ".");
        }
        return complete;
    }

    /** Where Chatwoot does not show what it has, and it is not stored, new ones are made. */
    private static Bot complete(ChatwootApi.As admin, BotRecord bot, Wanted wanted) {
        var token = bot.token();
        if (token == null && wanted.before() != null) {
            token = wanted.before().token();
        }
        if (token == null) {
            token = BotRecord.of(admin.post("agent_bots/" + bot.id() + "/reset_access_token", Map.of()))
                    .token();
        }
        var secret = bot.secret();
        if (secret == null && wanted.before() != null) {
            secret = wanted.before().secret(ChatwootHelpdesk.BOT_SECRET);
        }
        if (secret == null) {
            secret = BotRecord.of(admin.post("agent_bots/" + bot.id() + "/reset_secret", Map.of()))
                    .secret();
        }
        if (token == null || secret == null) {
            throw new HelpdeskRefused("Chatwoot shows no token or secret of agent bot " + bot.id()
                    + ". Copy them from Settings, Bots, and set the connection up by hand.");
        }
        return new Bot(bot.id(), token, secret);
    }

    /** Gives the secret with which it signs. */
    String webhook(ChatwootApi.As admin, Wanted wanted, Steps steps) {
        var found = WebhookRecord.ours(WebhookRecord.all(admin), wanted.path(), wanted.url());
        var webhook = found.isPresent() ? mended(admin, found.get(), wanted, steps) : register(admin, wanted, steps);
        if (webhook.secret() == null) {
            throw new HelpdeskRefused("Chatwoot shows no secret of webhook " + webhook.id()
                    + ", so it is older than 4.12 or hides it. Update Chatwoot to " + Release.OLDEST + " or newer.");
        }
        return webhook.secret();
    }

    private static WebhookRecord register(ChatwootApi.As admin, Wanted wanted, Steps steps) {
        var body = Map.of("webhook", Map.of("name", NAME, "url", wanted.url(), "subscriptions", sorted()));
        var made = WebhookRecord.of(admin.post("webhooks", body).part("payload").part("webhook"));
        steps.done(WEBHOOK, "Registered account webhook " + made.id() + ".");
        return made;
    }

    private static WebhookRecord mended(ChatwootApi.As admin, WebhookRecord webhook, Wanted wanted, Steps steps) {
        var mended = new TreeSet<String>();
        var change = new LinkedHashMap<String, Object>();
        if (!webhook.url().equals(wanted.url())) {
            change.put("url", wanted.url());
            mended.add("it delivered to " + webhook.url());
        }
        if (!webhook.missing().isEmpty()) {
            var all = new TreeSet<>(webhook.subscriptions());
            all.addAll(WebhookRecord.WANTED);
            change.put("subscriptions", all);
            mended.add("it did not tell of " + String.join(", ", webhook.missing()));
        }
        if (!change.isEmpty()) {
            admin.patch("webhooks/" + webhook.id(), Map.of("webhook", change));
        }
        if (wanted.before() != null && !wanted.before().webhookSecret().equals(webhook.secret())) {
            mended.add("its secret was another one");
        }
        if (mended.isEmpty()) {
            steps.found(WEBHOOK, "Account webhook " + webhook.id() + " is as it should be.");
        } else {
            steps.repaired(WEBHOOK, "Account webhook " + webhook.id() + ": " + String.join(", ", mended) + ".");
        }
        return webhook;
    }

    private static SortedSet<String> sorted() {
        return new TreeSet<>(WebhookRecord.WANTED);
    }
}
