package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.zendesk.Part;
import deskhand.helpdesk.zendesk.ZendeskDesk;
import deskhand.helpdesk.zendesk.ZendeskHelpdesk;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Whether Zendesk tells us what it should, and customers what the bot says. */
@Singleton
class HookCheck {

    private static final String AGAIN = "Set up again: POST /api/v1/connections with the slug, as an administrator.";
    private static final String DELIVERIES = "deliveries";

    private final AddressSettings addresses;

    HookCheck(AddressSettings addresses) {
        this.addresses = addresses;
    }

    List<Finding> examine(Connection connection, ZendeskDesk.As bot) {
        var findings = new ArrayList<Finding>();
        findings.addAll(webhook(connection, bot));
        try {
            var triggers = bot.list(Triggers.TRIGGERS, Triggers.TRIGGERS);
            findings.add(triggers(connection, triggers));
            findings.add(Notifications.examine(connection, triggers));
        } catch (HelpdeskRefused | HelpdeskUnavailable e) {
            findings.add(Finding.unknown(
                    Triggers.TRIGGERS, String.valueOf(e.getMessage()), "Look at them in the Admin Center."));
        }
        MailCheck.examine(connection, bot).ifPresent(findings::add);
        return findings;
    }

    /** Only administrators see webhooks. */
    private List<Finding> webhook(Connection connection, ZendeskDesk.As bot) {
        try {
            return Hooks.find(bot, connection.setting(ZendeskHelpdesk.WEBHOOK_ID), connection.webhookPath())
                    .map(hook -> webhook(connection, bot, hook))
                    .orElseGet(() -> List.of(Finding.broken(
                            Hooks.WEBHOOK, "No webhook delivers here, so the bot hears of nothing.", AGAIN)));
        } catch (HelpdeskRefused | HelpdeskUnavailable e) {
            return List.of(Finding.unknown(
                    Hooks.WEBHOOK,
                    "Whether the webhook is there only an administrator can see.",
                    "See webhook_seen. To look and mend: " + AGAIN));
        }
    }

    private List<Finding> webhook(Connection connection, ZendeskDesk.As bot, Part hook) {
        var address = addresses.of(connection);
        var isElsewhere = address != null && !(address + connection.webhookPath()).equals(hook.text("endpoint"));
        var id = hook.needed("id");
        if (isElsewhere || !"active".equals(hook.text("status"))) {
            return List.of(Finding.broken(Hooks.WEBHOOK, "The webhook delivers elsewhere, or is switched off.", AGAIN));
        }
        if (connection.secret(ZendeskHelpdesk.WEBHOOK_TOKEN) != null && !Hooks.showsToken(hook)) {
            return List.of(Finding.broken(
                    Hooks.WEBHOOK, "The webhook does not show its token any more, so nothing of it is let in.", AGAIN));
        }
        return List.of(
                Finding.ok(Hooks.WEBHOOK, "The webhook " + hook.text("name") + " delivers here."),
                ZendeskDoctor.guarded(DELIVERIES, () -> deliveries(bot, id)));
    }

    private static Finding deliveries(ZendeskDesk.As bot, String webhook) {
        var failed = bot.get("webhooks/" + webhook + "/invocations?filter%5Bstatus%5D=failed&page%5Bsize%5D=100")
                .parts("invocations")
                .size();
        return failed == 0
                ? Finding.ok(DELIVERIES, "No delivery of the last seven days failed.")
                : Finding.warning(
                        DELIVERIES,
                        failed + " deliveries of the last seven days failed; their tickets were found by looking.",
                        "See the webhook's activity in the Admin Center, and public_address.");
    }

    private static Finding triggers(Connection connection, List<Part> there) {
        var webhook = connection.setting(ZendeskHelpdesk.WEBHOOK_ID);
        if (webhook == null) {
            return Finding.unknown(
                    Triggers.TRIGGERS,
                    "They were made by hand, so which they are is not known here.",
                    "See webhook_seen, or set settings.webhook_id to the id of the webhook.");
        }
        var wrong = new ArrayList<String>();
        var last = 0L;
        for (var plan : TriggerPlan.of(connection)) {
            var found = Triggers.find(there, plan, webhook).orElse(null);
            if (found == null || !found.isTrue("active") || !plan.isAsPlanned(found, webhook)) {
                wrong.add(plan.title());
            } else if (found.text("position") != null) {
                last = Math.max(last, found.number("position"));
            }
        }
        if (!wrong.isEmpty()) {
            return Finding.broken(
                    Triggers.TRIGGERS, "Missing, switched off or changed: " + String.join(", ", wrong) + ".", AGAIN);
        }
        var lowest = last;
        var later = there.stream()
                .filter(trigger -> trigger.isTrue("active") && trigger.text("position") != null)
                .filter(trigger -> trigger.number("position") > lowest)
                .map(trigger -> String.valueOf(trigger.text("title")))
                .toList();
        return later.isEmpty()
                ? Finding.ok(Triggers.TRIGGERS, "The three triggers are there, switched on, and the last.")
                : Finding.warning(
                        Triggers.TRIGGERS,
                        "Other triggers run after ours, so tags and groups that they set come too late for ours: "
                                + String.join(", ", later) + ".",
                        "Drag the Deskhand triggers to the end under Business rules, Triggers.");
    }
}
