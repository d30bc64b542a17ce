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
        try {
            clear(connection, adminToken, steps);
        } catch (HelpdeskRefused | HelpdeskUnavailable e) {
            leave(connection, String.valueOf(e.getMessage()), steps);
        }
        if (settings.baseUrl() != null && settings.slug().equals(connection.slug())) {
            steps.left(
                    "settings",
                    "DESKHAND_ZENDESK_BASE_URL makes this connection anew at the next start.",
                    "Take the DESKHAND_ZENDESK_… settings away.");
        }
        steps.kept("tags", "Tags stay on tickets, and the user and the OAuth client stay in Zendesk.");
    }

    private void clear(Connection connection, @Nullable String adminToken, Steps steps) {
        var base = connection.baseUrl();
        var id = connection.setting(ZendeskHelpdesk.CLIENT_ID);
        var secret = connection.secret(ZendeskHelpdesk.CLIENT_SECRET);
        if (base == null || adminToken == null && (id == null || secret == null)) {
            throw new HelpdeskRefused("There is no way in.");
        }
        var admin = adminToken != null
                ? desk.with(base, adminToken)
                : desk.asAdministrator(base, String.valueOf(id), String.valueOf(secret));
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
