package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.zendesk.Part;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a trigger of the account mails to customers what the bot says in public. Without one it is in the ticket and in
 * nobody's inbox.
 */
final class Notifications {

    private static final String NAME = "notification";

    /** Where the mail has what was said, as {@code {{ticket.comments_formatted}}} or in a loop. */
    private static final Pattern WORDS = Pattern.compile("\\{[{%][^}]*comment");

    private static final String USUAL = "Switch on the trigger that notifies requester and CCs of comment updates.";

    private Notifications() {}

    static Finding examine(Connection connection, List<Part> triggers) {
        var mailing = triggers.stream()
                .filter(trigger -> mails(trigger).stream().findAny().isPresent())
                .toList();
        var active =
                mailing.stream().filter(trigger -> trigger.isTrue("active")).toList();
        if (active.isEmpty()) {
            return bad(
                    connection,
                    mailing.isEmpty()
                            ? "No trigger mails public comments to the customer, so nobody would read a reply."
                            : "What mails customers is switched off: " + titles(mailing)
                                    + ". Nobody would read a reply.",
                    USUAL);
        }
        var always = having(connection, active, Reach.ALWAYS);
        if (!always.isEmpty()) {
            return always.stream().anyMatch(Notifications::quotes)
                    ? Finding.ok(NAME, "A trigger mails public comments to the customer.")
                    : bad(
                            connection,
                            "Customers get a mail without what was said: " + titles(always) + ".",
                            "Put {{ticket.latest_comment_formatted}} or {{ticket.comments_formatted}} into its text.");
        }
        var some = having(connection, active, Reach.SOME);
        return some.isEmpty()
                ? bad(
                        connection,
                        "What mails customers never does so when the bot replies: " + reasons(connection, active)
                                + ". Nobody would read a reply.",
                        "Take that condition away, or: " + USUAL)
                : Finding.warning(
                        NAME,
                        "Customers are mailed what the bot replies on some tickets only: " + reasons(connection, some)
                                + ".",
                        "Take that condition away if it leaves tickets out that the bot answers.");
    }

    private static List<Part> having(Connection connection, List<Part> triggers, Reach reach) {
        return triggers.stream()
                .filter(trigger -> Reach.of(connection, trigger) == reach)
                .toList();
    }

    /** Its actions that write to the customer: to whom, subject, text. */
    private static List<List<Part>> mails(Part trigger) {
        return trigger.parts("actions").stream()
                .filter(action -> "notification_user".equals(action.text("field")))
                .map(action -> action.parts("value"))
                .filter(value -> !value.isEmpty()
                        && String.valueOf(value.getFirst().text()).startsWith("requester"))
                .toList();
    }

    private static boolean quotes(Part trigger) {
        return mails(trigger).stream()
                .anyMatch(value -> value.size() < 3
                        || WORDS.matcher(String.valueOf(value.get(2).text())).find());
    }

    /** With the bot answering by itself it is no small matter. */
    private static Finding bad(Connection connection, String says, String todo) {
        return connection.mode() == Mode.AUTO ? Finding.broken(NAME, says, todo) : Finding.warning(NAME, says, todo);
    }

    private static String titles(List<Part> triggers) {
        return triggers.stream()
                .map(trigger -> String.valueOf(trigger.text("title")))
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    private static String reasons(Connection connection, List<Part> triggers) {
        return triggers.stream()
                .map(trigger ->
                        trigger.text("title") + " (" + String.join(", ", Reach.obstacles(connection, trigger)) + ")")
                .limit(5)
                .collect(Collectors.joining(", "));
    }
}
