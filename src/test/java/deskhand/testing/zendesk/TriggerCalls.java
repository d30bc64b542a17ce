package deskhand.testing.zendesk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Json;
import java.util.List;

/** Calls about triggers. */
final class TriggerCalls {

    private final Account account;

    TriggerCalls(Account account) {
        this.account = account;
    }

    Answer list(Call call) {
        return Pages.of(call, List.copyOf(account.triggers.values()), Trigger::id)
                .answer("triggers", Trigger::json);
    }

    Answer create(Call call) {
        var trigger = Trigger.read(account.nextId(), call.body().path("trigger"));
        check(trigger);
        return Answer.json(201, Json.object("trigger", account.add(trigger).json()));
    }

    /** A webhook with subscriptions of its own cannot be called by a trigger. */
    private void check(Trigger trigger) {
        for (var action : trigger.actions()) {
            if (action.field().equals(Trigger.CALL_WEBHOOK)) {
                var webhook = account.webhooks.get(action.values().getFirst());
                if (webhook == null || !webhook.isForTriggers()) {
                    throw Refusal.unprocessable("actions", "InvalidValue", "Webhook: is not valid");
                }
            }
        }
    }

    Answer show(Call call) {
        return Answer.ok(Json.object("trigger", trigger(call).json()));
    }

    /** What is not named stays. */
    Answer update(Call call) {
        ObjectNode whole = Json.tree(trigger(call).json()).deepCopy();
        if (call.body().path("trigger") instanceof ObjectNode wanted) {
            whole.setAll(wanted);
        }
        var changed = Trigger.read(call.id("id"), whole);
        check(changed);
        return Answer.ok(Json.object("trigger", account.add(changed).json()));
    }

    Answer delete(Call call) {
        account.triggers.remove(trigger(call).id());
        return Answer.empty(204);
    }

    Answer categories(Call call) {
        var categories = account.triggerCategories.entrySet().stream()
                .map(one -> Json.object("id", Long.toString(one.getKey()), "name", one.getValue()))
                .toList();
        return Answer.ok(Json.object("trigger_categories", categories).and("meta", Json.object("has_more", false)));
    }

    Answer createCategory(Call call) {
        var id = account.nextId();
        var name = call.body().path("trigger_category").path("name").asText();
        account.triggerCategories.put(id, name);
        return Answer.json(201, Json.object("trigger_category", Json.object("id", Long.toString(id), "name", name)));
    }

    private Trigger trigger(Call call) {
        var trigger = account.triggers.get(call.id("id"));
        if (trigger == null) {
            throw Refusal.notFound();
        }
        return trigger;
    }
}
