package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskSetup;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.NewSecrets;
import deskhand.helpdesk.Prospect;
import deskhand.helpdesk.SetupWish;
import deskhand.helpdesk.Steps;
import deskhand.helpdesk.zendesk.FieldNames;
import deskhand.helpdesk.zendesk.ZendeskDesk;
import deskhand.helpdesk.zendesk.ZendeskHelpdesk;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that an administrator would do in Zendesk's Admin Center for a bot, done over its API. */
@Singleton
class ZendeskSetup implements HelpdeskSetup {

    private static final String AGAIN =
            "Make the user of the OAuth client an administrator for the moment, or send admin_token, with POST"
                    + " /api/v1/connections and the slug.";

    private final Entrance entrance;
    private final ZendeskDesk desk;
    private final Removal removal;
    private final ZendeskDoctor doctor;
    private final AddressSettings addresses;
    private final NewSecrets newSecrets;

    ZendeskSetup(
            Entrance entrance,
            ZendeskDesk desk,
            Removal removal,
            ZendeskDoctor doctor,
            AddressSettings addresses,
            NewSecrets newSecrets) {
        this.entrance = entrance;
        this.desk = desk;
        this.removal = removal;
        this.doctor = doctor;
        this.addresses = addresses;
        this.newSecrets = newSecrets;
    }

    @Override
    public String kind() {
        return ZendeskHelpdesk.KIND;
    }

    /** Those of its brands. */
    @Override
    public List<Prospect.Entry> inboxes(Connection connection) {
        try {
            return desk.of(connection).list("brands", "brands").stream()
                    .map(brand -> new Prospect.Entry(Long.parseLong(brand.needed("id")), brand.needed("name")))
                    .toList();
        } catch (HelpdeskRefused | HelpdeskUnavailable | IllegalArgumentException e) {
            return List.of();
        }
    }

    @Override
    public @Nullable String objection(Map<String, String> settings) {
        for (var name : List.of(ZendeskHelpdesk.PILOT_BRAND, ZendeskHelpdesk.PILOT_GROUP, ZendeskHelpdesk.BOT_ID)) {
            if (!settings.getOrDefault(name, "").matches("\\d{0,18}")) {
                return "settings." + name + " is a number.";
            }
        }
        if (!settings.getOrDefault(ZendeskHelpdesk.PILOT_TAG, "").matches("\\S{0,100}")) {
            return "settings.pilot_tag is one tag, without spaces.";
        }
        if (!settings.getOrDefault(ZendeskHelpdesk.MACHINES, "").matches("[\\d, ]*")) {
            return "settings.machine_users is a list of numbers separated by commas.";
        }
        if (!settings.getOrDefault(ZendeskHelpdesk.STATUS_AFTER_REPLY, "")
                .matches("|pending|solved|unchanged|\\d{1,18}")) {
            return "settings.status_after_reply is pending, solved, unchanged, or the number of a status of your own.";
        }
        if (!FieldNames.isFine(settings.getOrDefault(ZendeskHelpdesk.FIELDS, ""))) {
            return "settings.ticket_fields names fields by their numbers, such as ai_category=360077001122.";
        }
        return settings.getOrDefault(ZendeskHelpdesk.SUNSHINE_APP, "").matches("[A-Za-z0-9_-]{0,100}")
                ? null
                : "settings.sunshine_app is the id of the app in Sunshine Conversations, letters and digits.";
    }

    @Override
    public Prospect look(SetupWish wish) {
        return entrance.look(wish);
    }

    @Override
    public ConnectionSpec prepare(SetupWish wish, Steps steps) {
        var objection = objection(wish.settings());
        if (objection != null) {
            throw new HelpdeskRefused(objection);
        }
        var address = publicAddress(wish);
        var entered = entrance.enter(wish, steps);
        var path = Connection.webhookPath(kind(), wish.slug());
        var stored = entered.settings().get(ZendeskHelpdesk.WEBHOOK_ID);
        var token = entered.secrets().get(ZendeskHelpdesk.WEBHOOK_TOKEN);
        var wanted = new Hooks.Wanted(wish.slug(), address, path, stored, token);
        var hook = Hooks.prepare(entered.admin(), wanted, newSecrets.make(), steps);
        Triggers.prepare(entered.admin(), TriggerPlan.of(wish.slug(), entered.settings()), hook.id(), steps);
        var settings = new HashMap<>(wish.settings());
        settings.put(ZendeskHelpdesk.BOT_ID, entered.bot().needed("id"));
        settings.put(ZendeskHelpdesk.WEBHOOK_ID, hook.id());
        settings.put(ZendeskHelpdesk.VERIFICATION_PENDING, ""); // from now on there is a secret that nobody else knows
        if (wish.publicAddress() != null) {
            settings.put(AddressSettings.OF_CONNECTION, wish.publicAddress());
        }
        var secrets = new HashMap<>(wish.secrets());
        secrets.put(ZendeskHelpdesk.WEBHOOK_TOKEN, hook.token());
        if (wish.keepAdminToken() != null) {
            secrets.put(Removal.ADMIN_TOKEN, wish.keepAdminToken() ? String.valueOf(wish.adminToken()) : "");
        }
        return new ConnectionSpec(
                kind(), entered.baseUrl(), wish.account(), null, hook.secret(), secrets, settings, wish.mode());
    }

    private String publicAddress(SetupWish wish) {
        var address = wish.publicAddress() == null ? addresses.of(wish.before()) : wish.publicAddress();
        if (address == null || !AddressSettings.plain(address).matches("https?://[^\\s?#@/]+(/[^\\s?#@]*)?")) {
            throw new HelpdeskRefused("Say where Zendesk reaches this service: set DESKHAND_PUBLIC_ADDRESS, or send"
                    + " public_address, a whole address such as https://bot.example.com.");
        }
        return AddressSettings.plain(address);
    }

    /** The mode changes nothing in Zendesk; the part of the tickets that is served does. */
    @Override
    public void align(Connection connection, @Nullable String adminToken, Steps steps) {
        var webhook = connection.setting(ZendeskHelpdesk.WEBHOOK_ID);
        if (webhook == null) {
            return; // made by hand, and kept by hand
        }
        var plans = TriggerPlan.of(connection);
        try {
            var there = desk.of(connection).list(Triggers.TRIGGERS, Triggers.TRIGGERS);
            var isDone = plans.stream()
                    .allMatch(plan -> Triggers.find(there, plan, webhook)
                            .filter(trigger -> plan.isAsPlanned(trigger, webhook) && trigger.isTrue("active"))
                            .isPresent());
            if (isDone) {
                return;
            }
            var admin = administrator(connection, adminToken);
            Triggers.prepare(admin, plans, webhook, new Steps());
            var answer = Hooks.test(admin, webhook);
            if (!answer.startsWith("2")) {
                steps.left(
                        Hooks.WEBHOOK,
                        "Zendesk delivered a test, and the answer was " + answer + ". The triggers stay switched off.",
                        "See to public_address, then send the same again.");
                return;
            }
            steps.done(Hooks.WEBHOOK, "Zendesk delivered a test, and it arrived.");
            Triggers.activate(admin, plans, webhook, steps);
        } catch (HelpdeskRefused | HelpdeskUnavailable e) {
            steps.left(Triggers.TRIGGERS, "The triggers could not be brought up to date: " + e.getMessage(), AGAIN);
        }
    }

    private ZendeskDesk.As administrator(Connection connection, @Nullable String adminToken) {
        var base = Objects.requireNonNull(connection.baseUrl());
        return adminToken != null
                ? desk.with(base, adminToken)
                : desk.asAdministrator(
                        base,
                        String.valueOf(connection.setting(ZendeskHelpdesk.CLIENT_ID)),
                        String.valueOf(connection.secret(ZendeskHelpdesk.CLIENT_SECRET)));
    }

    @Override
    public void remove(Connection connection, @Nullable String adminToken, Steps steps) {
        removal.remove(connection, adminToken, steps);
    }

    @Override
    public List<Finding> examine(Connection connection) {
        return doctor.examine(connection);
    }
}
