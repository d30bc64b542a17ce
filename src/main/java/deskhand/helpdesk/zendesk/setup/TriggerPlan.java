package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.zendesk.Part;
import deskhand.helpdesk.zendesk.ZendeskHelpdesk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The three triggers of a connection, as Zendesk is to have them. Their bodies hold numbers only: texts could break them, and
 * come from the API anyway. The second and third tell of all tickets, because those that the bot has to keep off carry no
 * tag of its own; of tickets it never heard of nothing is read. The second tells of private comments too, in which people
 * speak to the bot.
 */
record TriggerPlan(String kind, String title, List<Map<String, String>> all, List<Map<String, String>> any) {

    private static final String BODY = """
            {"schema":"%s","kind":"%s","ticket_id":"{{ticket.id}}","current_user_id":"{{current_user.id}}",\
            "latest_comment_id":"{{ticket.latest_comment.id}}","via":"{{ticket.via}}"}""";

    static List<TriggerPlan> of(String slug, Map<String, String> settings) {
        var pilot = pilot(settings);
        return List.of(
                plan(
                        slug,
                        "customer_message",
                        "customer message",
                        pilot,
                        List.of(
                                condition("role", "is", "end_user"),
                                condition("comment_is_public", "is", "true"),
                                condition("status", "less_than", "solved"),
                                condition("current_tags", "not_includes", ZendeskHelpdesk.OFF)),
                        List.of()),
                plan(
                        slug,
                        "agent_reply",
                        "human replied",
                        pilot,
                        List.of(condition("role", "is", "agent"), condition("comment_is_public", "is", "not_relevant")),
                        List.of()),
                plan(
                        slug,
                        "outcome",
                        "outcome",
                        pilot,
                        List.of(),
                        List.of(condition("status", "changed_to", "solved"), condition("assignee_id", "changed", ""))));
    }

    private static TriggerPlan plan(
            String slug,
            String kind,
            String title,
            List<Map<String, String>> pilot,
            List<Map<String, String>> all,
            List<Map<String, String>> any) {
        var whole = new ArrayList<>(all);
        whole.addAll(pilot);
        return new TriggerPlan(kind, "Deskhand " + slug + ": " + title, whole, any);
    }

    private static List<Map<String, String>> pilot(Map<String, String> settings) {
        var conditions = new ArrayList<Map<String, String>>();
        if (settings.containsKey(ZendeskHelpdesk.PILOT_BRAND)) {
            conditions.add(condition("brand_id", "is", settings.get(ZendeskHelpdesk.PILOT_BRAND)));
        }
        if (settings.containsKey(ZendeskHelpdesk.PILOT_GROUP)) {
            conditions.add(condition("group_id", "is", settings.get(ZendeskHelpdesk.PILOT_GROUP)));
        }
        if (settings.containsKey(ZendeskHelpdesk.PILOT_TAG)) {
            conditions.add(condition("current_tags", "includes", settings.get(ZendeskHelpdesk.PILOT_TAG)));
        }
        return conditions;
    }

    private static Map<String, String> condition(String field, String operator, String value) {
        var condition = new LinkedHashMap<String, String>();
        condition.put("field", field);
        condition.put("operator", operator);
        condition.put("value", value);
        return condition;
    }

    String body() {
        return BODY.formatted(ZendeskHelpdesk.SCHEMA, kind);
    }

    Map<String, Object> json(String webhook) {
        return Map.of(
                "title", title,
                "conditions", Map.of("all", all, "any", any),
                "actions", List.of(Map.of("field", "notification_webhook", "value", List.of(webhook, body()))));
    }

    /** One of ours of this kind, whoever changed what else. */
    boolean isMeant(Part trigger, String webhook) {
        return trigger.parts("actions").stream()
                .filter(action -> "notification_webhook".equals(action.text("field")))
                .map(action -> action.texts("value"))
                .anyMatch(value -> value.size() == 2
                        && value.getFirst().equals(webhook)
                        && value.getLast().contains("\"kind\":\"" + kind + "\""));
    }

    boolean isAsPlanned(Part trigger, String webhook) {
        var action = trigger.parts("actions");
        return action.size() == 1
                && action.getFirst().texts("value").equals(List.of(webhook, body()))
                && same(trigger.part("conditions").parts("all"), all)
                && same(trigger.part("conditions").parts("any"), any);
    }

    private static boolean same(List<Part> there, List<Map<String, String>> wanted) {
        return there.stream()
                .map(one -> condition(
                        String.valueOf(one.text("field")),
                        String.valueOf(one.text("operator")),
                        one.text("value") == null ? "" : String.valueOf(one.text("value"))))
                .toList()
                .equals(wanted);
    }

    static List<TriggerPlan> of(Connection connection) {
        return of(connection.slug(), connection.settings());
    }
}
