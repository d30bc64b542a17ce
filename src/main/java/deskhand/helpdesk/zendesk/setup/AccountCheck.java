package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Vocabulary;
import deskhand.helpdesk.zendesk.Part;
import deskhand.helpdesk.zendesk.Staff;
import deskhand.helpdesk.zendesk.Sunshine;
import deskhand.helpdesk.zendesk.ZendeskDesk;
import deskhand.helpdesk.zendesk.ZendeskHelpdesk;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the account has what the bot uses: groups, agents, tags, chats; and what waits where nobody looks. */
@Singleton
class AccountCheck {

    private static final String CHATS = "chats";
    private static final String SUSPENDED = "suspended_mail";

    /** Each costs a call. */
    private static final int MOST_AGENTS = 50;

    private final Vocabulary words;
    private final Sunshine sunshine;

    AccountCheck(Vocabulary words, Sunshine sunshine) {
        this.words = words;
        this.sunshine = sunshine;
    }

    List<Finding> examine(Connection connection, ZendeskDesk.As bot) {
        var findings = new ArrayList<Finding>();
        findings.add(ZendeskDoctor.guarded("groups", () -> groups(bot)));
        var assignees = words.assignees(connection.slug());
        if (!assignees.isEmpty()) {
            findings.add(ZendeskDoctor.guarded(Finding.AGENTS, () -> agents(bot, assignees)));
        }
        findings.add(ZendeskDoctor.guarded("tags", () -> tags(bot)));
        findings.add(suspended(bot));
        chats(connection).ifPresent(findings::add);
        if ("true".equals(connection.setting(ZendeskHelpdesk.VERIFICATION_PENDING))) {
            findings.add(Finding.warning(
                    "test_secret",
                    "Test deliveries are let in, which anybody can sign; nothing comes of them.",
                    "Take settings.verification_pending away once the webhook is saved."));
        }
        return findings;
    }

    private Finding groups(ZendeskDesk.As bot) {
        var there = bot.list("groups/assignable", "groups").stream()
                .map(group -> String.valueOf(group.text("name")).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var missing = words.teams().stream()
                .filter(team -> !there.contains(team.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
        return missing.isEmpty()
                ? Finding.ok("groups", "Every group that a ticket may be handed to is there.")
                : Finding.warning(
                        "groups",
                        "Zendesk has no group " + String.join(", ", missing)
                                + "; handovers to it reach nobody in particular.",
                        "Create it under People, Groups, or name another one as the team of the category or red line.");
    }

    private static Finding agents(ZendeskDesk.As bot, Map<String, String> assignees) {
        var gone = assignees.values().stream()
                .distinct()
                .limit(MOST_AGENTS)
                .filter(person -> !Staff.isThere(bot, person))
                .collect(Collectors.toSet());
        var missing = new TreeMap<>(assignees);
        missing.values().retainAll(gone);
        return Finding.ofAgents("Zendesk", missing);
    }

    private static Finding tags(ZendeskDesk.As bot) {
        var tagging = bot.get("account/settings")
                .part("settings")
                .part("tickets")
                .part("tagging")
                .node();
        return tagging != null && tagging.isBoolean() && !tagging.getBooleanValue()
                ? Finding.warning(
                        "tags",
                        "Tags are switched off for tickets, so nobody sees what the bot did.",
                        "Switch them on under Objects and rules, Tickets, Settings.")
                : Finding.ok("tags", "Tickets take tags; they need not be made before.");
    }

    /** They never become tickets by themselves and are thrown away after two weeks. */
    private static Finding suspended(ZendeskDesk.As bot) {
        try {
            var waiting = bot.get("suspended_tickets?page%5Bsize%5D=100")
                    .parts("suspended_tickets")
                    .size();
            return waiting == 0
                    ? Finding.ok(SUSPENDED, "No mail waits among the suspended ones.")
                    : Finding.warning(
                            SUSPENDED,
                            (waiting >= 100 ? "100 or more" : waiting)
                                    + " mails are suspended. No bot and no agent sees"
                                    + " them, and Zendesk deletes them after 14 days.",
                            "Look through the view Suspended tickets and recover what customers wrote.");
        } catch (HelpdeskRefused | HelpdeskUnavailable e) {
            return Finding.unknown(
                    SUSPENDED, "The bot's user may not see suspended mail.", "Look at the view Suspended tickets.");
        }
    }

    /** Nothing where nobody began to set it up. */
    private Optional<Finding> chats(Connection connection) {
        var isBegun =
                Stream.of(ZendeskHelpdesk.SUNSHINE_APP, ZendeskHelpdesk.SUNSHINE_KEY, ZendeskHelpdesk.SUNSHINE_NAME)
                                .anyMatch(name -> connection.setting(name) != null)
                        || connection.secret(ZendeskHelpdesk.SUNSHINE_SECRET) != null;
        if (!isBegun) {
            return Optional.empty();
        }
        return Optional.of(
                Sunshine.isSetUp(connection)
                        ? ZendeskDoctor.guarded(CHATS, () -> speaker(connection))
                        : Finding.broken(
                                CHATS,
                                "What is needed to answer chats is not complete, so they are only watched.",
                                "Set settings.sunshine_app, settings.sunshine_key, settings.sunshine_integration and"
                                        + " secrets.sunshine_secret."));
    }

    private Finding speaker(Connection connection) {
        var integrations = sunshine.get(connection, "switchboards").parts("switchboards").stream()
                .map(board -> "switchboards/" + board.needed("id") + "/switchboardIntegrations")
                .flatMap(path -> sunshine.get(connection, path).parts("switchboardIntegrations").stream())
                .toList();
        return integrations.stream().anyMatch(one -> Sunshine.isOurs(connection, one))
                ? Finding.ok(CHATS, "Chats that the switchboard gives to the bot are answered.")
                : Finding.broken(
                        CHATS,
                        "The switchboard has no integration " + connection.setting(ZendeskHelpdesk.SUNSHINE_NAME)
                                + ", so no chat is ever the bot's. There are: " + named(integrations) + ".",
                        "Set settings.sunshine_integration to the name or id of the bot's own.");
    }

    private static String named(List<Part> integrations) {
        return integrations.stream()
                .map(one -> String.valueOf(one.text("name")))
                .limit(20)
                .collect(Collectors.joining(", "));
    }
}
