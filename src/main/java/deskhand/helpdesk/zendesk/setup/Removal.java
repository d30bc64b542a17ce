package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Steps;
import deskhand.helpdesk.zendesk.ZendeskDesk;
import deskhand.helpdesk.zendesk.ZendeskHelpdesk;
import deskhand.helpdesk.zendesk.ZendeskSettings;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Takes a connection's triggers and webhook out of Zendesk again: the triggers first, which hold the webhook. */
@Singleton
class Removal {

    static final String ADMIN_TOKEN = "admin_token";

    private final ZendeskDesk desk;
    private final ZendeskSettings settings;

    Removal(ZendeskDesk desk, ZendeskSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    void remove(Connection connection, @Nullable String adminToken, Steps steps) {
        ZendeskDesk.As minted = null;
        try {
            minted = adminToken == null ? asAdministrator(connection) : null;
            clear(connection, minted == null ? given(connection, adminToken) : minted, steps);
        } catch (HelpdeskRefused | HelpdeskUnavailable e) {
            leave(connection, String.valueOf(e.getMessage()), steps);
        }
        end(connection, minted, steps);
        if (settings.baseUrl() != null && settings.slug().equals(connection.slug())) {
            steps.left(
                    "settings",
                    "DESKHAND_ZENDESK_BASE_URL makes this connection anew at the next start.",
                    "Take the DESKHAND_ZENDESK_… settings away.");
        }
        steps.kept("tags", "Tags stay on tickets, and the user and the OAuth client stay in Zendesk.");
    }

    private ZendeskDesk.As asAdministrator(Connection connection) {
        var id = connection.setting(ZendeskHelpdesk.CLIENT_ID);
        var secret = connection.secret(ZendeskHelpdesk.CLIENT_SECRET);
        if (connection.baseUrl() == null || id == null || secret == null) {
            throw new HelpdeskRefused("There is no way in.");
        }
        return desk.asAdministrator(connection.baseUrl(), id, secret);
    }

    private ZendeskDesk.As given(Connection connection, @Nullable String adminToken) {
        if (connection.baseUrl() == null) {
            throw new HelpdeskRefused("There is no way in.");
        }
        return desk.with(connection.baseUrl(), String.valueOf(adminToken));
    }

    private void end(Connection connection, ZendeskDesk.@Nullable As minted, Steps steps) {
        if (connection.setting(ZendeskHelpdesk.CLIENT_ID) == null) {
            steps.left(
                    "token",
                    "The API token is good until Zendesk ends it.",
                    "Delete it under Apps and integrations, APIs.");
        } else if (desk.endTokens(connection, minted)) {
            steps.done("token", "Ended the bot's access tokens.");
        } else {
            steps.kept("token", "Access tokens that could not be ended end by themselves within two hours.");
        }
    }

    private void clear(Connection connection, ZendeskDesk.As admin, Steps steps) {
        var hook = Hooks.find(admin, connection.setting(ZendeskHelpdesk.WEBHOOK_ID), connection.webhookPath())
                .orElse(null);
        if (hook == null) {
            steps.found(Hooks.WEBHOOK, "There is no webhook of this connection (any more).");
            return;
        }
        var triggers = Triggers.remove(admin, hook.needed("id"));
        steps.done(Triggers.TRIGGERS, "Deleted " + triggers + " triggers.");
        admin.delete("webhooks/" + hook.needed("id"));
        steps.done(Hooks.WEBHOOK, "Deleted the webhook.");
    }

    private static void leave(Connection connection, String why, Steps steps) {
        steps.left(
                Triggers.TRIGGERS,
                "Zendesk could not be cleared: " + why,
                "As an administrator, delete the triggers Deskhand " + connection.slug()
                        + " under Objects and rules, Business rules, Triggers.");
        steps.left(
                Hooks.WEBHOOK,
                "The webhook may still be there.",
                "Then delete the webhook that ends in " + connection.webhookPath()
                        + " under Apps and integrations, Webhooks.");
    }
}
