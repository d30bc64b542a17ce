package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Steps;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the bot into the inboxes and out of them again, as the mode wants it. An attached bot changes the life of an
 * inbox: new conversations begin as pending and are the bot's, which only fits a bot that may answer.
 */
@Singleton
class Attachments {

    static final String ATTACHMENT = "attachment";

    static final String INBOXES = "inboxes";
    static final String LOOK_YOURSELF =
            "See for yourself that the bot is attached to none of them that it does not serve.";

    /** Each inbox costs a call. */
    static final int MOST_INBOXES = 100;

    private final ChatwootApi api;

    Attachments(ChatwootApi api) {
        this.api = api;
    }

    /** An inbox and which bot is in it, if any. */
    record Seen(Inbox inbox, @Nullable BotRecord bot) {

        boolean hasOurs(Connection connection) {
            return bot != null && bot.isOf(connection);
        }

        boolean hasAnother(Connection connection) {
            return bot != null && !hasOurs(connection);
        }
    }

    /** The inboxes that were looked at, and how many were not because there are too many. */
    record Looked(List<Seen> seen, int others) {

        Looked {
            seen = List.copyOf(seen);
        }
    }

    /** The inboxes that the caller sees, those that the connection is about before others. */
    static Looked look(ChatwootApi.As caller, Connection connection) {
        var wanted = Inboxes.of(connection);
        var seen = new ArrayList<Seen>();
        var all = Inbox.all(caller);
        all.stream()
                .sorted(Collections.reverseOrder((one, other) -> Boolean.compare(
                        wanted.served().contains(one.id()), wanted.served().contains(other.id()))))
                .limit(MOST_INBOXES)
                .forEach(inbox -> seen.add(new Seen(inbox, attached(caller, inbox))));
        return new Looked(seen, Math.max(0, all.size() - MOST_INBOXES));
    }

    private static @Nullable BotRecord attached(ChatwootApi.As caller, Inbox inbox) {
        var bot = caller.get("inboxes/" + inbox.id() + "/agent_bot").part("agent_bot");
        return bot.isObject() ? BotRecord.of(bot) : null;
    }

    void align(Connection connection, @Nullable String adminToken, Steps steps) {
        try {
            if (adminToken != null && connection.baseUrl() != null && connection.account() != null) {
                var admin = api.at(connection.baseUrl()).as(adminToken, Entrance.ADMIN_TOKEN, connection.account());
                var looked = look(admin, connection);
                looked.seen().forEach(seen -> align(admin, connection, seen, steps));
                tellOthers(looked, steps);
            } else {
                tell(connection, steps);
            }
        } catch (HelpdeskRefused | HelpdeskUnavailable e) {
            steps.left(
                    ATTACHMENT,
                    "Whether the bot is attached as " + word(connection.mode()) + " wants it is not sure: "
                            + e.getMessage(),
                    byHand(connection));
        }
    }

    private static void align(ChatwootApi.As admin, Connection connection, Seen seen, Steps steps) {
        var inbox = seen.inbox();
        switch (Inboxes.of(connection).bot(inbox.id(), connection.modeIn(Long.toString(inbox.id())))) {
            case ATTACHED -> {
                if (seen.hasAnother(connection)) {
                    steps.left(
                            ATTACHMENT,
                            "Another bot is attached to inbox " + inbox + ", and an inbox has only one.",
                            "Detach it there under Bot configuration and set up again, or take the inbox from inboxes.");
                } else if (seen.hasOurs(connection)) {
                    steps.found(ATTACHMENT, "The bot is attached to inbox " + inbox + ".");
                } else {
                    attach(admin, inbox, botId(connection));
                    steps.done(ATTACHMENT, "Attached the bot to inbox " + inbox + ".");
                    greeting(inbox, steps);
                }
            }
            case DETACHED -> {
                if (seen.hasOurs(connection)) {
                    attach(admin, inbox, null);
                    steps.done(ATTACHMENT, "Detached the bot from inbox " + inbox + ".");
                }
            }
            case EITHER -> {}
        }
    }

    private static long botId(Connection connection) {
        var id = connection.setting(ChatwootHelpdesk.BOT_ID);
        if (id == null || !id.matches("\\d{1,9}")) {
            throw new HelpdeskRefused("The number of the bot is not known: set settings.bot_id, or set up again.");
        }
        return Long.parseLong(id);
    }

    private static void greeting(Inbox inbox, Steps steps) {
        if (inbox.greets()) {
            steps.left(
                    "greeting",
                    "Inbox " + inbox + " greets by itself, beside the bot's answer.",
                    "Switch the greeting off in the inbox's settings.");
        }
    }

    static void attach(ChatwootApi.As admin, Inbox inbox, @Nullable Long bot) {
        admin.post("inboxes/" + inbox.id() + "/set_agent_bot", Collections.singletonMap("agent_bot", bot));
    }

    /** Without an administrator: what its reader sees that is not as it should be. */
    private void tell(Connection connection, Steps steps) {
        var token = connection.secret(ChatwootHelpdesk.READ_TOKEN);
        if (token == null || connection.baseUrl() == null || connection.account() == null) {
            steps.left(ATTACHMENT, "Whether the bot is attached to inboxes cannot be seen.", byHand(connection));
            return;
        }
        var reader = api.at(connection.baseUrl()).as(token, ChatwootHelpdesk.READ_TOKEN, connection.account());
        var looked = look(reader, connection);
        var wrong = contradictions(connection, looked.seen());
        tellOthers(looked, steps);
        wrong.forEach((says, todo) -> steps.left(ATTACHMENT, says, todo));
        if (wrong.isEmpty()) {
            steps.found(ATTACHMENT, "The bot is attached as " + word(connection.mode()) + " wants it.");
        }
    }

    static void tellOthers(Looked looked, Steps steps) {
        if (looked.others() > 0) {
            steps.left(INBOXES, tooMany(looked), LOOK_YOURSELF);
        }
    }

    static String tooMany(Looked looked) {
        return "There are " + looked.others() + " more inboxes, which were not looked at.";
    }

    /** What contradicts the mode, and what a person does about it. */
    static Map<String, String> contradictions(Connection connection, List<Seen> all) {
        var wanted = Inboxes.of(connection);
        var mode = connection.mode();
        var wrong = new LinkedHashMap<String, String>();
        for (var seen : all) {
            var inbox = seen.inbox();
            switch (wanted.bot(inbox.id(), connection.modeIn(Long.toString(inbox.id())))) {
                case ATTACHED -> {
                    if (!seen.hasOurs(connection)) {
                        wrong.put(
                                (seen.bot() == null ? "The bot is not" : "Another bot, not ours, is")
                                        + " attached to inbox " + inbox
                                        + ", where it may answer: it will stay silent there.",
                                "Choose it there under Bot configuration, or " + again(connection));
                    }
                }
                case DETACHED -> {
                    if (seen.hasOurs(connection)) {
                        wrong.put(
                                "The bot is still attached to inbox " + inbox + ", where it may not answer: new"
                                        + " conversations begin as pending and people do not see them among the open ones.",
                                "Detach it there under Bot configuration, or " + again(connection));
                    }
                }
                case EITHER -> {}
            }
        }
        var isFree =
                mode == Mode.AUTO && wanted.served().isEmpty() && wanted.auto().isEmpty();
        if (isFree && all.stream().noneMatch(seen -> seen.hasOurs(connection))) {
            wrong.put(
                    "The bot is attached to no inbox, so it answers nobody.",
                    "Name the inboxes in settings.inboxes and " + again(connection));
        }
        return wrong;
    }

    private static String byHand(Connection connection) {
        return (connection.mode() == Mode.AUTO
                        ? "Choose the bot under Bot configuration of each inbox where it may answer, or "
                        : "Detach the bot under Bot configuration of every inbox, or ")
                + again(connection);
    }

    private static String again(Connection connection) {
        return "send POST /api/v1/connections with slug " + connection.slug()
                + " and admin_token, which sees to it; keep_admin_token lets later changes do so by themselves.";
    }

    private static String word(Mode mode) {
        return "mode " + mode.name().toLowerCase(Locale.ROOT);
    }
}
