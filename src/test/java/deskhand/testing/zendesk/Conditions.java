package deskhand.testing.zendesk;

import deskhand.testing.zendesk.Trigger.Condition;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether the conditions of a trigger hold, as far as a bot's triggers use them. */
final class Conditions {

    private static final Set<String> EQUALITY = Set.of("is", "is_not");
    private static final Set<String> CHANGES =
            Set.of("is", "is_not", "changed", "not_changed", "changed_to", "value", "changed_from", "value_previous");
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("update_type", Set.of("is")),
            Map.entry("status", plus(CHANGES, "less_than", "greater_than")),
            Map.entry("role", EQUALITY),
            Map.entry("comment_is_public", Set.of("is")),
            Map.entry("current_tags", Set.of("includes", "not_includes")),
            Map.entry("current_via_id", EQUALITY),
            Map.entry("via_id", EQUALITY),
            Map.entry("brand_id", CHANGES),
            Map.entry("ticket_form_id", CHANGES),
            Map.entry("group_id", CHANGES),
            Map.entry("assignee_id", CHANGES),
            Map.entry("priority", CHANGES));

    private Conditions() {}

    private static Set<String> plus(Set<String> set, String... more) {
        var all = new TreeSet<>(set);
        all.addAll(Arrays.asList(more));
        return all;
    }

    static void check(Condition condition) {
        if (!KNOWN.getOrDefault(condition.field(), Set.of()).contains(condition.operator())) {
            throw Refusal.unprocessable(
                    "base",
                    "InvalidValue",
                    "Condition: " + condition.field() + " " + condition.operator() + " is not valid");
        }
    }

    static boolean hold(Trigger trigger, Moment moment) {
        return trigger.all().stream().allMatch(condition -> holds(condition, moment))
                && (trigger.any().isEmpty() || trigger.any().stream().anyMatch(condition -> holds(condition, moment)));
    }

    private static boolean holds(Condition condition, Moment moment) {
        var ticket = moment.ticket();
        return switch (condition.field()) {
            case "update_type" -> condition.value().equals(moment.created() ? "Create" : "Change");
            case "comment_is_public" -> isPublic(condition.value(), moment.comment());
            case "role" -> condition.operator().equals("is") == isRole(condition.value(), moment.deed().by);
            case "current_tags" ->
                condition.operator().equals("includes")
                        == Arrays.stream(condition.value().split(" ")).anyMatch(ticket.tags::contains);
            case "current_via_id" -> is(condition, moment.deed().via.number());
            case "via_id" -> is(condition, ticket.via.number());
            case "brand_id" -> is(condition, ticket.brand.id());
            case "ticket_form_id" -> is(condition, Account.FORM);
            case "status" -> status(condition, moment);
            default -> column(condition, moment);
        };
    }

    private static boolean is(Condition condition, long value) {
        return condition.operator().equals("is") == condition.value().equals(Long.toString(value));
    }

    private static boolean isPublic(String wanted, @Nullable Comment comment) {
        if (comment == null) {
            return false;
        }
        return switch (wanted) {
            case "true", "requester_can_see_comment" -> comment.isPublic;
            case "false" -> !comment.isPublic;
            default -> wanted.equals("not_relevant");
        };
    }

    private static boolean isRole(String wanted, User user) {
        return switch (wanted) {
            case "end_user" -> !user.isStaff();
            case "agent" -> user.isStaff();
            case "admin" -> user.role == User.Role.ADMIN;
            default -> wanted.equals(Long.toString(user.id));
        };
    }

    private static boolean status(Condition condition, Moment moment) {
        var than = Status.of(condition.value()).orElse(Status.DELETED);
        return switch (condition.operator()) {
            case "less_than" -> moment.ticket().status.compareTo(than) < 0;
            case "greater_than" -> moment.ticket().status.compareTo(than) > 0;
            default -> column(condition, moment);
        };
    }

    private static boolean column(Condition condition, Moment moment) {
        var name = condition.field();
        var now = text(moment.ticket().columns().told().get(name));
        var before = moment.before();
        var old = before == null ? "" : text(before.told().get(name));
        var changed = moment.changed(name);
        return switch (condition.operator()) {
            case "is" -> now.equals(condition.value());
            case "is_not" -> !now.equals(condition.value());
            case "changed" -> changed;
            case "not_changed" -> !changed;
            case "changed_to", "value" -> changed && now.equals(condition.value());
            default -> changed && old.equals(condition.value());
        };
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
