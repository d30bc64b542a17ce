package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.zendesk.Part;
import deskhand.helpdesk.zendesk.ZendeskDesk;
import deskhand.helpdesk.zendesk.ZendeskHelpdesk;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Looks a connection over, from its token to its triggers, and says of each thing how it is put right. */
@Singleton
class ZendeskDoctor {

    private static final String TOKEN = "token";
    private static final String ME = "users/me";
    private static final int UNAUTHORIZED = 401;
    private static final Duration REFUSED = Duration.ofMinutes(10);
    private static final Duration SUSPECT = Duration.ofMinutes(1);
    private static final String SCOPES = "Let the client have the scopes read and tickets:write.";
    private static final String SOON = "Check again in a moment.";

    private final ZendeskDesk desk;
    private final HookCheck hooks;
    private final AccountCheck account;
    private final Clock clock;

    ZendeskDoctor(ZendeskDesk desk, HookCheck hooks, AccountCheck account, Clock clock) {
        this.desk = desk;
        this.hooks = hooks;
        this.account = account;
        this.clock = clock;
    }

    List<Finding> examine(Connection connection) {
        var findings = new ArrayList<Finding>();
        ZendeskDesk.As bot;
        HelpdeskHttp.Heard heard;
        try {
            var known = desk.of(connection);
            var first = known.hear("GET", ME, null);
            var isOver = first.status() == UNAUTHORIZED && connection.setting(ZendeskHelpdesk.CLIENT_ID) != null;
            bot = isOver ? desk.afresh(connection) : known; // a token may be ended before its time
            heard = isOver ? bot.hear("GET", ME, null) : first;
        } catch (HelpdeskRefused | HelpdeskUnavailable e) {
            findings.add(Finding.broken(
                    TOKEN, String.valueOf(e.getMessage()), "See to the OAuth client, or set it up anew."));
            return findings;
        }
        findings.add(token(connection, heard.answer()));
        if (!(heard.answer() instanceof HelpdeskAnswer.Fine)) {
            return findings;
        }
        findings.add(guarded("user", () -> user(connection, bot.get(ME).part("user"))));
        findings.add(guarded("scopes", () -> scopes(connection, bot)));
        findings.add(clock(heard));
        findings.add(quota(heard));
        findings.addAll(hooks.examine(connection, bot));
        findings.addAll(account.examine(connection, bot));
        return List.copyOf(findings);
    }

    static Finding guarded(String name, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (HelpdeskUnavailable e) {
            return Finding.unknown(name, String.valueOf(e.getMessage()), SOON);
        } catch (HelpdeskRefused e) {
            return Finding.broken(name, String.valueOf(e.getMessage()), "See to that and check again.");
        }
    }

    private static Finding token(Connection connection, HelpdeskAnswer answer) {
        return switch (answer) {
            case HelpdeskAnswer.Fine _ ->
                connection.setting(ZendeskHelpdesk.CLIENT_ID) == null
                        ? Finding.warning(
                                TOKEN,
                                "It is an API token. Zendesk ends them all on 2027-04-30.",
                                "Make an OAuth client and set settings.client_id and secrets.client_secret.")
                        : Finding.ok(TOKEN, "Zendesk gives access tokens for the OAuth client.");
            case HelpdeskAnswer.Trouble trouble -> Finding.unknown(TOKEN, trouble.why(), SOON);
            case HelpdeskAnswer.No no ->
                Finding.broken(
                        TOKEN,
                        "Zendesk gives a token and then does not take it (" + no.status() + ").",
                        "Check that the client's user still has access, and that base_url is the account's own address.");
        };
    }

    private static Finding user(Connection connection, Part user) {
        var name = user.text("name") + ", " + user.text("role");
        if (!"agent".equals(user.text("role")) && !"admin".equals(user.text("role"))) {
            return Finding.broken(
                    "user", "The bot acts as " + name + ", who may not work on tickets.", "Make it an agent.");
        }
        if (user.isTrue("only_private_comments")) {
            return connection.mode() == Mode.AUTO
                    ? Finding.broken(
                            "user", "The bot acts as " + name + ", who may not answer in public.", "Make it an agent.")
                    : Finding.ok("user", "The bot acts as " + name + ", who may write notes only: enough to draft.");
        }
        return "admin".equals(user.text("role"))
                ? Finding.ok("user", "The bot acts as " + name + "; what webhooks miss is found by the export.")
                : Finding.ok(
                        "user",
                        "The bot acts as " + name + "; what webhooks miss is found by the search, minutes later.");
    }

    /** Audits want the whole scope to read. */
    private Finding scopes(Connection connection, ZendeskDesk.As bot) {
        var given = desk.scope(connection).map(scope -> Set.of(scope.split("[ ,]+")));
        if (given.isPresent() && Collections.disjoint(given.get(), Set.of("write", "tickets:write"))) {
            return Finding.broken(
                    "scopes",
                    "The token may not change tickets: Zendesk gave it " + String.join(" ", given.get()) + ".",
                    SCOPES);
        }
        var tickets = bot.get("search?query=type%3Aticket&per_page=1&page=1").parts("results");
        if (tickets.isEmpty()) {
            return Finding.unknown(
                    "scopes", "There is no ticket yet to try them on.", "Check again when there is one.");
        }
        var id = tickets.getFirst().needed("id");
        return bot.hear("GET", "tickets/" + id + "/audits?page%5Bsize%5D=1", null)
                                .answer()
                        instanceof HelpdeskAnswer.No(var status, var _)
                ? Finding.broken(
                        "scopes",
                        "The changes of a ticket cannot be read (" + status + "), so lost answers cannot be looked up.",
                        SCOPES)
                : Finding.ok("scopes", "The token's scopes let the bot read.");
    }

    Finding clock(HelpdeskHttp.Heard heard) {
        var date = heard.headers().firstValue("Date").orElse("");
        try {
            var theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            var off = Duration.between(clock.instant(), theirs).abs();
            var says = "Zendesk's clock and ours are " + off.toSeconds() + " seconds apart.";
            return off.compareTo(REFUSED) > 0
                    ? Finding.broken(
                            "clock", says + " Every delivery is refused.", "Let this machine keep its time with NTP.")
                    : off.compareTo(SUSPECT) > 0
                            ? Finding.warning("clock", says, "Let this machine keep its time with NTP.")
                            : Finding.ok("clock", "Zendesk's clock and ours agree.");
        } catch (DateTimeException e) {
            return Finding.unknown("clock", "Zendesk does not tell its time.", SOON);
        }
    }

    private static Finding quota(HelpdeskHttp.Heard heard) {
        var all = heard.headers().firstValue("X-Rate-Limit").orElse("");
        var left = heard.headers().firstValue("X-Rate-Limit-Remaining").orElse("");
        if (!all.matches("[1-9]\\d{0,8}") || !left.matches("\\d{1,9}")) {
            return Finding.unknown("quota", "Zendesk does not tell how often it may be asked.", SOON);
        }
        var says = left + " of " + all + " calls are left this minute, for all programs of the account together.";
        return Integer.parseInt(left) * 10L < Integer.parseInt(all)
                ? Finding.warning("quota", says, "See which other program asks so much, or buy the High Volume add-on.")
                : Finding.ok("quota", says);
    }
}
