package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Prospect;
import deskhand.helpdesk.SetupWish;
import deskhand.helpdesk.Steps;
import deskhand.helpdesk.zendesk.Part;
import deskhand.helpdesk.zendesk.ZendeskDesk;
import deskhand.helpdesk.zendesk.ZendeskHelpdesk;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The first part of a set-up: is it an account that we can work with, and may whoever asks set it up? Changes nothing. */
@Singleton
class Entrance {

    private static final String CLIENT =
            " In Zendesk's Admin Center, under Apps and integrations, APIs, OAuth clients, add a confidential client as the"
                    + " user whom the bot acts as.";

    private final ZendeskDesk desk;
    private final OutboundAddresses outbound;

    Entrance(ZendeskDesk desk, OutboundAddresses outbound) {
        this.desk = desk;
        this.outbound = outbound;
    }

    /** {@code settings} and {@code secrets}: those stored and those given. */
    record Entered(
            String baseUrl,
            Map<String, String> settings,
            Map<String, String> secrets,
            ZendeskDesk.As admin,
            Part bot) {}

    Entered enter(SetupWish wish, Steps steps) {
        var baseUrl = baseUrl(wish);
        var before = wish.before();
        var settings = merged(before == null ? Map.of() : before.settings(), wish.settings());
        var secrets = merged(before == null ? Map.of() : before.secrets(), wish.secrets());
        var id = settings.get(ZendeskHelpdesk.CLIENT_ID);
        var secret = secrets.get(ZendeskHelpdesk.CLIENT_SECRET);
        if (id == null || secret == null) {
            throw new HelpdeskRefused("Send settings.client_id and secrets.client_secret." + CLIENT);
        }
        var bot = desk.asBot(baseUrl, id, secret).get("users/me").part("user");
        checkBot(wish, bot, steps);
        var token = wish.adminToken();
        var admin = token == null ? desk.asAdministrator(baseUrl, id, secret) : desk.with(baseUrl, token);
        checkAdministrator(admin, steps);
        return new Entered(baseUrl, settings, secrets, admin, bot);
    }

    /** As far as what is given reaches: the address alone, or with the client all that a set-up would be refused for. */
    Prospect look(SetupWish wish) {
        if (wish.baseUrl() == null && wish.before() == null) {
            return Prospect.unknown();
        }
        var steps = new Steps();
        var findings = new ArrayList<Finding>();
        var isReady = false;
        try {
            findings.add(Finding.ok("address", "The address " + baseUrl(wish) + " may be called."));
            if (wish.settings().containsKey(ZendeskHelpdesk.CLIENT_ID)
                    && wish.secrets().containsKey(ZendeskHelpdesk.CLIENT_SECRET)) {
                enter(wish, steps);
                isReady = true;
            }
        } catch (HelpdeskRefused | HelpdeskUnavailable e) {
            findings.add(
                    Finding.broken(findings.isEmpty() ? "address" : "token", String.valueOf(e.getMessage()), null));
        }
        steps.all().forEach(step -> findings.add(Finding.ok(step.about(), step.says())));
        return new Prospect(findings, List.of(), isReady);
    }

    private String baseUrl(SetupWish wish) {
        var given = Optional.ofNullable(wish.baseUrl())
                .or(() -> Optional.ofNullable(wish.before()).map(before -> before.baseUrl()))
                .map(text -> text.strip().replaceAll("/+$", ""))
                .orElseThrow(() -> new HelpdeskRefused(
                        "base_url is the account's own address, such as https://acme.zendesk.com."));
        if (given.contains("?") || given.contains("#")) {
            throw new HelpdeskRefused("base_url is an address without ? and #, such as https://acme.zendesk.com.");
        }
        if (outbound.check(given) instanceof OutboundAddress.Forbidden(var why)) {
            throw new HelpdeskRefused("base_url: " + why);
        }
        return given;
    }

    private static void checkBot(SetupWish wish, Part bot, Steps steps) {
        var name = named(bot);
        var role = bot.text("role");
        if (!"agent".equals(role) && !"admin".equals(role)) {
            throw new HelpdeskRefused("The client's user, " + name + ", is no agent, so the bot could not work.");
        }
        if (!bot.isTrue("only_private_comments")) {
            steps.found("user", "The bot acts as " + name + ", which is the name that customers see.");
        } else if (wish.modeThen() == Mode.AUTO) {
            throw new HelpdeskRefused("The client's user, " + name
                    + ", may write private notes only. Give it the role agent, or use the mode draft.");
        } else {
            steps.found("user", "The bot acts as " + name + ", who may write private notes only: enough to draft.");
        }
    }

    private static void checkAdministrator(ZendeskDesk.As admin, Steps steps) {
        var user = admin.get("users/me").part("user");
        if (!"admin".equals(user.text("role"))) {
            throw new HelpdeskRefused("Webhook and triggers are an administrator's to make, and " + named(user)
                    + " is none. Make it one for the moment, or send admin_token, an access token of an administrator with"
                    + " the scopes webhooks:write and triggers:write. Or set it up by hand.");
        }
        steps.found("administrator", "Set up as " + named(user) + ".");
    }

    private static String named(@Nullable Part user) {
        var name = user == null ? null : user.text("name");
        return name == null ? "a user without a name" : name;
    }

    private static Map<String, String> merged(Map<String, String> stored, Map<String, String> given) {
        var all = new TreeMap<>(stored);
        all.putAll(given);
        all.values().removeIf(String::isBlank);
        return all;
    }
}
