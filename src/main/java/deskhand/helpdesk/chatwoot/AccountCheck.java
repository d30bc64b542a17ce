package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether the account has what the bot needs: bot, webhook, attachments, labels, teams, agents, attributes. */
@Singleton
class AccountCheck {

    private static final String AGAIN = "Set up again: POST /api/v1/connections with slug and admin_token.";
    private static final String GREETING = "greeting";

    private final AccountWords words;
    private final AddressSettings addresses;

    AccountCheck(AccountWords words, AddressSettings addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    List<Finding> examine(Connection connection, TokenCheck.Eyes eyes, @Nullable Release release) {
        var findings = new ArrayList<Finding>();
        var caller = eyes.caller();
        if (caller == null) {
            List.of(Hooks.BOT, Attachments.ATTACHMENT, AccountWords.LABELS, AccountWords.TEAMS, AccountWords.ATTRIBUTES)
                    .forEach(name -> findings.add(Finding.unknown(
                            name, "Nobody can look without a good read_token.", "See to secrets.read_token first.")));
        } else {
            findings.add(ChatwootDoctor.guarded(Hooks.BOT, () -> bot(connection, caller)));
            findings.addAll(guarded(() -> inboxes(connection, caller, eyes.admin())));
            findings.add(ChatwootDoctor.guarded(AccountWords.LABELS, () -> labels(caller)));
            findings.add(ChatwootDoctor.guarded(AccountWords.TEAMS, () -> teams(caller)));
            agents(connection, caller).ifPresent(findings::add);
            findings.add(ChatwootDoctor.guarded(AccountWords.ATTRIBUTES, () -> attributes(caller)));
        }
        findings.add(webhook(connection, caller, eyes.admin()));
        if (ChatwootDoctor.mayAnswer(connection) && (release == null || !Release.BEST.isBefore(release))) {
            findings.add(Finding.unknown(
                    "captain",
                    "Whether Chatwoot's own AI works in the same inboxes cannot be seen from here; both would answer.",
                    "Make sure that Captain is connected to none of them."));
        }
        return findings;
    }

    private static List<Finding> guarded(Supplier<List<Finding>> look) {
        var found = new ArrayList<Finding>();
        try {
            found.addAll(look.get());
        } catch (HelpdeskUnavailable | HelpdeskRefused e) {
            found.add(Finding.unknown(
                    Attachments.ATTACHMENT, String.valueOf(e.getMessage()), "Check again in a moment."));
        }
        return found;
    }

    private Finding bot(Connection connection, ChatwootApi.As caller) {
        var stored = connection.setting(ChatwootHelpdesk.BOT_ID);
        var address = addresses.of(connection);
        var url = address == null ? null : address + connection.webhookPath();
        var bot = BotRecord.ours(BotRecord.all(caller), stored, connection.webhookPath(), url)
                .orElse(null);
        if (bot == null) {
            return Finding.broken(Hooks.BOT, "The account has no agent bot of this connection (any more).", AGAIN);
        }
        if (stored == null) {
            return Finding.warning(
                    Hooks.BOT,
                    "Agent bot " + bot.id() + " delivers here, but its number is not stored.",
                    "Set settings.bot_id to " + bot.id() + ".");
        }
        if (url != null && !url.equals(bot.url())) {
            return Finding.broken(
                    Hooks.BOT,
                    "Agent bot " + bot.id() + " does not deliver to " + url + ".",
                    "Change its webhook URL under Settings, Bots. Or set up again: POST /api/v1/connections.");
        }
        return Finding.ok(Hooks.BOT, "It is agent bot " + bot.id() + ", " + bot.name() + ".");
    }

    private static List<Finding> inboxes(Connection connection, ChatwootApi.As caller, boolean admin) {
        var findings = new ArrayList<Finding>();
        var looked = Attachments.look(caller, connection);
        var seen = looked.seen();
        if (looked.others() > 0) {
            findings.add(Finding.unknown(Attachments.INBOXES, Attachments.tooMany(looked), Attachments.LOOK_YOURSELF));
        }
        var invisible = invisible(connection, seen);
        if (!invisible.isEmpty()) {
            findings.add(
                    Finding.warning(
                            Attachments.INBOXES,
                            (admin ? "There is no inbox " : "The reader sees no inbox ") + Inboxes.text(invisible)
                                    + ".",
                            admin
                                    ? "Take it from settings.inboxes."
                                    : "Make the user whose token is secrets.read_token a member there (Inboxes, Collaborators)."));
        }
        if (seen.isEmpty()) {
            findings.add(Finding.broken(
                    Attachments.INBOXES,
                    "The reader is a member of no inbox, so it can read no conversation.",
                    "Make the user whose token is secrets.read_token a member: Inboxes, the inbox, Collaborators."));
        }
        var wrong = Attachments.contradictions(connection, seen);
        wrong.forEach((says, todo) -> findings.add(Finding.broken(Attachments.ATTACHMENT, says, todo)));
        if (wrong.isEmpty()) {
            findings.add(Finding.ok(Attachments.ATTACHMENT, attached(connection, seen)));
        }
        seen.stream()
                .filter(one -> one.hasOurs(connection) && one.inbox().greets())
                .forEach(one -> findings.add(Finding.warning(
                        GREETING,
                        "Inbox " + one.inbox() + " greets by itself, beside the bot's answer.",
                        "Switch the greeting off in the inbox's settings.")));
        return findings;
    }

    private static Set<Long> invisible(Connection connection, List<Attachments.Seen> seen) {
        var missing = new TreeSet<>(Inboxes.of(connection).served());
        seen.forEach(one -> missing.remove(one.inbox().id()));
        return missing;
    }

    private static String attached(Connection connection, List<Attachments.Seen> seen) {
        var ours = seen.stream()
                .filter(one -> one.hasOurs(connection))
                .map(Attachments.Seen::inbox)
                .toList();
        return ours.isEmpty()
                ? "The bot is attached to no inbox, as its mode wants it."
                : "The bot is attached to inbox " + Inbox.words(ours) + ".";
    }

    private Finding labels(ChatwootApi.As caller) {
        return missing(
                AccountWords.LABELS,
                words.missingLabels(caller),
                "The labels that the bot sets are there.",
                missing -> Finding.warning(
                        AccountWords.LABELS,
                        "Chatwoot has no label " + missing + ", so agents do not see it.",
                        "Create it under Settings, Labels. Or set up again: POST /api/v1/connections."));
    }

    private Finding teams(ChatwootApi.As caller) {
        return missing(
                AccountWords.TEAMS,
                words.missingTeams(caller),
                "Every team that a conversation may be handed to is there.",
                missing -> Finding.warning(
                        AccountWords.TEAMS, "Chatwoot has no team " + missing + ".", AccountWords.createTeams()));
    }

    /** Nothing where no route names anybody. */
    private Optional<Finding> agents(Connection connection, ChatwootApi.As caller) {
        try {
            return words.missingAgents(caller, connection.slug()).map(missing -> Finding.ofAgents("Chatwoot", missing));
        } catch (HelpdeskUnavailable | HelpdeskRefused e) {
            return Optional.of(
                    Finding.unknown(Finding.AGENTS, String.valueOf(e.getMessage()), "Check again in a moment."));
        }
    }

    private static Finding attributes(ChatwootApi.As caller) {
        return missing(
                AccountWords.ATTRIBUTES,
                AccountWords.missingAttributes(caller),
                "The conversation attributes of the bot are there.",
                missing -> Finding.warning(
                        AccountWords.ATTRIBUTES,
                        "Chatwoot has no conversation attribute " + missing + ", so agents do not see it.",
                        AGAIN));
    }

    private static Finding missing(String name, Set<String> missing, String fine, Function<String, Finding> otherwise) {
        return missing.isEmpty() ? Finding.ok(name, fine) : otherwise.apply(AccountWords.words(missing));
    }

    /** Only administrators see webhooks. */
    private Finding webhook(Connection connection, ChatwootApi.@Nullable As caller, boolean admin) {
        if (caller == null || !admin) {
            return Finding.unknown(
                    Hooks.WEBHOOK,
                    "Whether the account webhook is registered only an administrator can see.",
                    "See webhook_seen. To look and mend, set up again: POST /api/v1/connections with slug and admin_token.");
        }
        return ChatwootDoctor.guarded(Hooks.WEBHOOK, () -> webhook(connection, caller));
    }

    private Finding webhook(Connection connection, ChatwootApi.As admin) {
        var address = addresses.of(connection);
        var url = address == null ? null : address + connection.webhookPath();
        var webhook = WebhookRecord.ours(WebhookRecord.all(admin), connection.webhookPath(), url)
                .orElse(null);
        if (webhook == null) {
            return ChatwootDoctor.mayAnswer(connection)
                    ? Finding.warning(
                            Hooks.WEBHOOK,
                            "No account webhook delivers here; the bot hears of its inboxes only.",
                            AGAIN)
                    : Finding.broken(
                            Hooks.WEBHOOK, "No account webhook delivers here, so the bot hears of nothing.", AGAIN);
        }
        if (url != null && !url.equals(webhook.url())) {
            return Finding.broken(
                    Hooks.WEBHOOK, "Account webhook " + webhook.id() + " does not deliver to " + url + ".", AGAIN);
        }
        if (!webhook.missing().isEmpty()) {
            return Finding.broken(
                    Hooks.WEBHOOK,
                    "Account webhook " + webhook.id() + " does not tell of " + AccountWords.words(webhook.missing())
                            + ".",
                    AGAIN);
        }
        return connection.webhookSecret().equals(webhook.secret())
                ? Finding.ok(Hooks.WEBHOOK, "Account webhook " + webhook.id() + " tells of all that is needed.")
                : Finding.broken(
                        Hooks.WEBHOOK,
                        "Account webhook " + webhook.id() + " signs with another secret than webhook_secret, so what it"
                                + " delivers is refused.",
                        AGAIN);
    }
}
