package deskhand.testing.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A rule that runs after every change of a ticket. All of one list and any of the other must hold. */
public record Trigger(
        long id,
        String title,
        long category,
        int position,
        boolean active,
        List<Condition> all,
        List<Condition> any,
        List<Action> actions) {

    static final String CALL_WEBHOOK = "notification_webhook";
    static final String MAIL = "notification_user";
    private static final int LARGEST = 65_000;

    public Trigger {
        all = List.copyOf(all);
        any = List.copyOf(any);
        actions = List.copyOf(actions);
    }

    Trigger switchedOff() {
        return new Trigger(id, title, category, position, false, all, any, actions);
    }

    record Condition(String field, String operator, String value) {

        Fields json() {
            return Json.object("field", field, "operator", operator).and("value", value);
        }
    }

    record Action(String field, List<String> values) {

        Fields json() {
            return Json.object("field", field, "value", values.size() == 1 ? values.getFirst() : values);
        }
    }

    /** The one that every account begins with: customers are told of answers by mail. */
    static Trigger notifying(long id, long category) {
        return new Trigger(
                id,
                "Notify requester and CCs of comment update",
                category,
                1,
                true,
                List.of(
                        new Condition("update_type", "is", "Change"),
                        new Condition("comment_is_public", "is", "true"),
                        new Condition("role", "is", "agent")),
                List.of(),
                List.of(new Action(MAIL, List.of("requester_and_ccs", "Re: {{ticket.title}}", "{{ticket.comments}}"))));
    }

    static Trigger read(long id, JsonNode node) {
        var actions = node.path("actions")
                .valueStream()
                .map(action -> new Action(action.path("field").asText(), values(action.path("value"))))
                .toList();
        if (actions.isEmpty()) {
            throw Refusal.unprocessable("actions", "BlankValue", "Actions: cannot be blank");
        }
        if (node.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw Refusal.unprocessable("base", "InvalidValue", "Definition: is too long");
        }
        return new Trigger(
                id,
                node.path("title").asText(),
                node.path("category_id").asLong(),
                node.path("position").asInt(9999),
                node.path("active").asBoolean(true),
                conditions(node.path("conditions").path("all")),
                conditions(node.path("conditions").path("any")),
                actions);
    }

    private static List<Condition> conditions(JsonNode list) {
        return list.valueStream()
                .map(node -> new Condition(
                        node.path("field").asText(),
                        node.path("operator").asText(),
                        node.path("value").asText()))
                .peek(Conditions::check)
                .toList();
    }

    private static List<String> values(JsonNode value) {
        return value.isArray() ? Json.texts(value) : List.of(value.asText());
    }

    public Trigger active(boolean on) {
        return new Trigger(id, title, category, position, on, all, any, actions);
    }

    /** The same with this condition in place of those on that field. */
    public Trigger onlyIf(String field, String operator, String value) {
        var conditions = new ArrayList<>(all);
        conditions.removeIf(condition -> condition.field().equals(field));
        conditions.add(new Condition(field, operator, value));
        return new Trigger(id, title, category, position, active, conditions, any, actions);
    }

    /** The same with a mail to others or with another text. */
    public Trigger mailing(String to, String text) {
        var mail = new Action(MAIL, List.of(to, "Re: {{ticket.title}}", text));
        return new Trigger(id, title, category, position, active, all, any, List.of(mail));
    }

    boolean notifies() {
        return actions.stream().anyMatch(action -> action.field().equals(MAIL));
    }

    boolean calls(String webhookId) {
        return actions.stream()
                .anyMatch(action -> action.field().equals(CALL_WEBHOOK)
                        && action.values().getFirst().equals(webhookId));
    }

    Fields json() {
        var conditions = Json.object(
                "all", all.stream().map(Condition::json).toList(),
                "any", any.stream().map(Condition::json).toList());
        return Json.object("id", id, "title", title)
                .and("active", active)
                .and("position", position)
                .and("category_id", Long.toString(category))
                .and("conditions", conditions)
                .and("actions", actions.stream().map(Action::json).toList());
    }
}
