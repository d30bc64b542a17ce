package deskhand.console.connections;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.SetupWish;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filled in form wishes for. */
final class Wishes {

    private Wishes() {}

    static SetupWish of(Way way, Form form, @Nullable Connection before) {
        var inboxes = form.inboxes();
        return new SetupWish(
                form.or(WizardFields.SLUG, ""),
                before,
                address(way, form),
                form.text(WizardFields.ACCOUNT),
                form.text(WizardFields.ADMIN_TOKEN),
                form.isTicked("keep_admin_token") ? Boolean.TRUE : null,
                form.text(WizardFields.READ_TOKEN),
                null,
                inboxes.isEmpty() ? null : inboxes,
                null,
                form.text(WizardFields.PUBLIC_ADDRESS),
                null,
                named(form, WizardFields.CLIENT_ID, WizardFields.PILOT_TAG),
                named(form, WizardFields.CLIENT_SECRET));
    }

    static ConnectionSpec byHand(Way way, Form form) {
        return new ConnectionSpec(
                way.kind(),
                address(way, form),
                form.text(WizardFields.ACCOUNT),
                form.text(WizardFields.TOKEN),
                form.text(WizardFields.WEBHOOK_SECRET),
                named(form, WizardFields.READ_TOKEN, WizardFields.BOT_SECRET, WizardFields.CLIENT_SECRET),
                named(form, WizardFields.CLIENT_ID, WizardFields.PILOT_TAG, WizardFields.BOT_ID),
                null);
    }

    /** The same set-up again: what is there is found, what was changed is mended. */
    static SetupWish again(
            Connection before,
            @Nullable String adminToken,
            @Nullable Mode mode,
            @Nullable List<Long> inboxes,
            @Nullable List<Long> autoInboxes,
            Map<String, String> settings) {
        return new SetupWish(
                before.slug(),
                before,
                null,
                null,
                adminToken,
                null,
                null,
                mode,
                inboxes,
                autoInboxes,
                null,
                null,
                settings,
                Map.of());
    }

    /** Of Zendesk's address only the beginning differs. */
    private static @Nullable String address(Way way, Form form) {
        var given = form.text(WizardFields.BASE_URL);
        if (given == null
                || given.contains("/")
                || given.contains(".") && way.kind().equals("chatwoot")) {
            return given == null || given.contains("://") ? given : "https://" + given;
        }
        return way.kind().equals("zendesk") ? "https://" + given + (given.contains(".") ? "" : ".zendesk.com") : given;
    }

    private static Map<String, String> named(Form form, String... names) {
        var all = new HashMap<String, String>();
        for (var name : names) {
            var text = form.text(name);
            if (text != null) {
                all.put(name, text);
            }
        }
        return all;
    }
}
