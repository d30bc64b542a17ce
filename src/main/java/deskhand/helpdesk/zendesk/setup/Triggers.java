package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.Steps;
import deskhand.helpdesk.zendesk.Part;
import deskhand.helpdesk.zendesk.ZendeskDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes or mends the triggers that call our webhook. New ones do nothing before {@link #activate}. */
final class Triggers {

    static final String TRIGGERS = "triggers";

    private static final String CATEGORY = "Deskhand";

    private Triggers() {}

    static void prepare(ZendeskDesk.As admin, List<TriggerPlan> plans, String webhook, Steps steps) {
        var there = admin.list("triggers", "triggers");
        var category = "";
        for (var plan : plans) {
            var found = find(there, plan, webhook);
            if (found.isEmpty()) {
                category = category.isEmpty() ? category(admin) : category;
                var trigger = new LinkedHashMap<>(plan.json(webhook));
                trigger.put("category_id", category);
                trigger.put("active", false);
                admin.post(TRIGGERS, Map.of("trigger", trigger));
                steps.done(TRIGGERS, "Created the trigger " + plan.title() + ".");
            } else if (!plan.isAsPlanned(found.get(), webhook)) {
                admin.put(TRIGGERS + "/" + found.get().needed("id"), Map.of("trigger", plan.json(webhook)));
                steps.repaired(TRIGGERS, "The trigger " + plan.title() + " was not as it has to be.");
            } else {
                steps.found(TRIGGERS, "The trigger " + plan.title() + " is as it should be.");
            }
        }
    }

    static Optional<Part> find(List<Part> there, TriggerPlan plan, String webhook) {
        return there.stream().filter(trigger -> plan.isMeant(trigger, webhook)).findFirst();
    }

    private static String category(ZendeskDesk.As admin) {
        return admin.list("trigger_categories", "trigger_categories").stream()
                .filter(category -> CATEGORY.equals(category.text("name")))
                .map(category -> category.needed("id"))
                .findFirst()
                .orElseGet(() -> admin.post("trigger_categories", Map.of("trigger_category", Map.of("name", CATEGORY)))
                        .part("trigger_category")
                        .needed("id"));
    }

    static void activate(ZendeskDesk.As admin, List<TriggerPlan> plans, String webhook, Steps steps) {
        var there = admin.list(TRIGGERS, TRIGGERS);
        for (var plan : plans) {
            var trigger = find(there, plan, webhook).orElse(null);
            if (trigger != null && !trigger.isTrue("active")) {
                admin.put(TRIGGERS + "/" + trigger.needed("id"), Map.of("trigger", Map.of("active", true)));
                steps.done(TRIGGERS, "Switched the trigger " + plan.title() + " on.");
            }
        }
    }

    /** All that call the webhook. */
    static int remove(ZendeskDesk.As admin, String webhook) {
        var ours = admin.list(TRIGGERS, TRIGGERS).stream()
                .filter(trigger -> trigger.parts("actions").stream()
                        .anyMatch(action -> action.texts("value").contains(webhook)))
                .toList();
        ours.forEach(trigger -> admin.delete(TRIGGERS + "/" + trigger.needed("id")));
        return ours.size();
    }
}
