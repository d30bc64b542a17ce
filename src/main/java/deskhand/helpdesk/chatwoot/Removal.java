package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Steps;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Takes a connection's bot and webhook out of Chatwoot again. */
@Singleton
class Removal {

    private final ChatwootApi api;
    private final ChatwootSettings settings;
    private final Macros macros;

    Removal(ChatwootApi api, ChatwootSettings settings, Macros macros) {
        this.api = api;
        this.settings = settings;
        this.macros = macros;
    }

    void remove(Connection connection, @Nullable String adminToken, Steps steps) {
        if (adminToken == null || connection.baseUrl() == null || connection.account() == null) {
            leave(connection, "No admin_token was given or kept, so nothing was changed in Chatwoot.", steps);
        } else {
            var admin = api.at(connection.baseUrl()).as(adminToken, Entrance.ADMIN_TOKEN, connection.account());
            try {
                remove(connection, admin, steps);
            } catch (HelpdeskRefused | HelpdeskUnavailable e) {
                leave(connection, "Chatwoot could not be cleared: " + e.getMessage(), steps);
            }
        }
        if (settings.baseUrl() != null && settings.slug().equals(connection.slug())) {
            steps.left(
                    "settings",
                    "DESKHAND_CHATWOOT_BASE_URL makes this connection anew at the next start.",
                    "Take the DESKHAND_CHATWOOT_… settings away.");
        }
        steps.kept(
                AccountWords.LABELS,
                "Labels and conversation attributes stay in Chatwoot, because conversations carry them.");
    }

    private void remove(Connection connection, ChatwootApi.As admin, Steps steps) {
        var path = connection.webhookPath();
        var stored = connection.setting(ChatwootHelpdesk.BOT_ID);
        for (var seen : Attachments.look(admin, connection).seen()) {
            if (seen.hasOurs(connection)) {
                Attachments.attach(admin, seen.inbox(), null);
                steps.done(Attachments.ATTACHMENT, "Detached the bot from inbox " + seen.inbox() + ".");
            }
        }
        WebhookRecord.all(admin).stream()
                .filter(webhook -> webhook.url().endsWith(path))
                .forEach(webhook -> {
                    admin.delete("webhooks/" + webhook.id());
                    steps.done(Hooks.WEBHOOK, "Deleted account webhook " + webhook.id() + ".");
                });
        BotRecord.ours(BotRecord.all(admin), stored, path, null).ifPresent(bot -> {
            admin.delete("agent_bots/" + bot.id());
            steps.done(Hooks.BOT, "Deleted the agent bot " + bot.id() + ".");
        });
        macros.remove(admin, steps);
    }

    private static void leave(Connection connection, String why, Steps steps) {
        var bot = connection.setting(ChatwootHelpdesk.BOT_ID);
        steps.left(
                Attachments.ATTACHMENT,
                why,
                "Inboxes, each inbox, Bot configuration: choose none where the bot is chosen.");
        steps.left(
                Hooks.WEBHOOK,
                "The account webhook may still be there.",
                "Settings, Integrations, Webhooks: delete the one that ends in " + connection.webhookPath() + ".");
        steps.left(
                Hooks.BOT,
                "The agent bot may still be there.",
                "Settings, Bots: delete " + (bot == null ? "the bot of this connection" : "the bot with number " + bot)
                        + ". Its token is good until then.");
        steps.left(
                Macros.MACROS,
                "The macros for agents may still be there.",
                "Settings, Macros: delete those whose names begin with Deskhand.");
    }
}
