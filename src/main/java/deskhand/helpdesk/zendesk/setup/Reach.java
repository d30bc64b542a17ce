package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.zendesk.Part;
import deskhand.helpdesk.zendesk.ZendeskHelpdesk;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a trigger runs when the bot replies in public on a ticket that is there already. */
enum Reach {
    NEVER,
    /** On tickets that are like something. */
    SOME,
    ALWAYS;

    private static final Set<String> SEEN_BY_CUSTOMER = Set.of("true", "not_relevant", "requester_can_see_comment");
    private static final Set<String> CUSTOMER = Set.of("end_user", "requester_id", "requester");
    private static final Set<String> BY_API = Set.of("5", "web_service");
    private static final String REPLIED = "ai_replied";
    private static final String SOLVED = "solved";
    private static final List<String> STATUSES = List.of("new", "open", "pending", "hold", SOLVED, "closed");

    /** All of one list has to hold, and one of the other, if there is another. */
    static Reach of(Connection connection, Part trigger) {
        var conditions = trigger.part("conditions");
        var weakest = conditions.parts("all").stream()
                .map(one -> ofOne(connection, one))
                .min(Comparator.naturalOrder())
                .orElse(ALWAYS);
        var strongest = conditions.parts("any").stream()
                .map(one -> ofOne(connection, one))
                .max(Comparator.naturalOrder())
                .orElse(ALWAYS);
        return weakest.compareTo(strongest) < 0 ? weakest : strongest;
    }

    /** The conditions that keep a trigger from running always, as an administrator would read them to another. */
    static List<String> obstacles(Connection connection, Part trigger) {
        var reach = of(connection, trigger);
        var conditions = trigger.part("conditions");
        var strict = conditions.parts("all").stream()
                .filter(one -> ofOne(connection, one) == reach)
                .toList();
        return (strict.isEmpty() ? conditions.parts("any") : strict)
                .stream()
                        .map(one -> one.text("field") + " " + one.text("operator") + " "
                                + Objects.requireNonNullElse(one.text("value"), ""))
                        .map(String::strip)
                        .toList();
    }

    private static Reach ofOne(Connection connection, Part condition) {
        var operator = String.valueOf(condition.text("operator"));
        var value = Objects.requireNonNullElse(condition.text("value"), "");
        var isDenied = operator.startsWith("is_not") || operator.startsWith("not_");
        return switch (String.valueOf(condition.text("field"))) {
            case "update_type" -> known(value.equals("Change"), isDenied);
            case "comment_is_public" -> known(SEEN_BY_CUSTOMER.contains(value), isDenied);
            case "current_via_id" -> known(BY_API.contains(value), isDenied);
            case "role" -> role(connection, value, isDenied);
            case "current_tags" -> tags(List.of(value.split("[ ,]+")), isDenied);
            case "brand_id" -> place(value, connection.setting(ZendeskHelpdesk.PILOT_BRAND), isDenied);
            case "group_id" -> place(value, connection.setting(ZendeskHelpdesk.PILOT_GROUP), isDenied);
            case "status" -> status(connection, operator, value, isDenied);
            default -> unknown(isDenied);
        };
    }

    private static Reach known(boolean holds, boolean isDenied) {
        return holds != isDenied ? ALWAYS : NEVER;
    }

    /** What leaves something out lets the usual ticket pass. */
    private static Reach unknown(boolean isDenied) {
        return isDenied ? ALWAYS : SOME;
    }

    /** Who acts is the bot. */
    private static Reach role(Connection connection, String value, boolean isDenied) {
        var bot = connection.setting(ZendeskHelpdesk.BOT_ID);
        if (value.equals("agent") || value.equals(bot)) {
            return known(true, isDenied);
        }
        return CUSTOMER.contains(value) || bot != null && value.matches("\\d+")
                ? known(false, isDenied)
                : unknown(isDenied);
    }

    /** A reply and its tag are one update. */
    private static Reach tags(List<String> wanted, boolean isDenied) {
        return wanted.contains(REPLIED) ? known(true, isDenied) : unknown(isDenied);
    }

    private static Reach place(String wanted, @Nullable String served, boolean isDenied) {
        return served == null ? unknown(isDenied) : known(wanted.equals(served), isDenied);
    }

    /** The status that the ticket has with the reply. */
    private static Reach status(Connection connection, String operator, String value, boolean isDenied) {
        var after = Objects.requireNonNullElse(connection.setting(ZendeskHelpdesk.STATUS_AFTER_REPLY), "pending");
        var rank = STATUSES.indexOf(after);
        var than = STATUSES.indexOf(value);
        if (rank < 0 || than < 0) {
            return operator.equals("less_than") && than >= STATUSES.indexOf(SOLVED) ? ALWAYS : unknown(isDenied);
        }
        return switch (operator) {
            case "is", "is_not" -> known(rank == than, isDenied);
            case "less_than" -> known(rank < than, false);
            case "greater_than" -> known(rank > than, false);
            default -> unknown(isDenied);
        };
    }
}
