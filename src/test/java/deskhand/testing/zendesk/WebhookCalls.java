package deskhand.testing.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls about webhooks. */
final class WebhookCalls {

    private static final int MOST_ON_TRIAL = 10;

    private final Account account;
    private final Setup setup;
    private final Postman postman;

    WebhookCalls(Account account, Setup setup, Postman postman) {
        this.account = account;
        this.setup = setup;
        this.postman = postman;
    }

    Answer list(Call call) {
        var webhooks = account.webhooks.values().stream().map(Webhook::json).toList();
        return Answer.ok(Json.object("webhooks", webhooks)
                .and("meta", Json.object("has_more", false, "after_cursor", null))
                .and("links", Json.object("next", null, "prev", null)));
    }

    Answer create(Call call) {
        var wanted = call.body().path("webhook");
        var subscriptions = Json.texts(wanted.path("subscriptions"));
        check(subscriptions);
        if (setup.plan().trial() && account.webhooks.size() >= MOST_ON_TRIAL) {
            throw invalid("Trial accounts have at most " + MOST_ON_TRIAL + " webhooks");
        }
        var webhook = new Webhook(
                account.names.ulid(),
                wanted.path("name").asText(),
                wanted.path("endpoint").asText(),
                subscriptions,
                Json.map(wanted.path("custom_headers")),
                "signing-" + account.names.letters(24),
                setup.clock().instant());
        webhook.activate(!wanted.path("status").asText().equals("inactive"));
        webhook.authentication = authentication(wanted);
        account.webhooks.put(webhook.id, webhook);
        return Answer.json(201, Json.object("webhook", webhook.json()));
    }

    private static void check(List<String> subscriptions) {
        var forTriggers = subscriptions.contains(Webhook.FOR_TRIGGERS);
        if (forTriggers && subscriptions.size() > 1) {
            throw invalid("A webhook is for triggers or for events, not for both");
        }
        if (!forTriggers && !subscriptions.stream().allMatch(event -> event.startsWith("zen:event-type:"))) {
            throw invalid("Unknown subscription");
        }
    }

    private static @Nullable Fields authentication(JsonNode wanted) {
        var proof = wanted.path("authentication");
        if (!proof.isObject()) {
            return null;
        }
        var flat = Json.object("type", proof.path("type").asText());
        flat.putAll(Json.map(proof.path("data")));
        return flat;
    }

    Answer show(Call call) {
        return Answer.ok(Json.object("webhook", webhook(call).json()));
    }

    /** A webhook never changes sides. */
    Answer update(Call call) {
        var webhook = webhook(call);
        var wanted = call.body().path("webhook");
        if (wanted.has("subscriptions")
                && !Json.texts(wanted.path("subscriptions")).equals(webhook.subscriptions)) {
            throw invalid("Subscriptions cannot be changed");
        }
        webhook.name = Objects.requireNonNullElse(Call.text(wanted, "name"), webhook.name);
        webhook.endpoint = Objects.requireNonNullElse(Call.text(wanted, "endpoint"), webhook.endpoint);
        if (wanted.has("status")) {
            webhook.activate(wanted.path("status").asText().equals("active"));
        }
        if (wanted.has("authentication")) {
            webhook.authentication = authentication(wanted);
        }
        return Answer.empty(204);
    }

    /** Not while a trigger calls it. */
    Answer delete(Call call) {
        var webhook = webhook(call);
        if (account.triggers.values().stream().anyMatch(trigger -> trigger.calls(webhook.id))) {
            throw invalid("The webhook is used by a trigger");
        }
        account.webhooks.remove(webhook.id);
        return Answer.empty(204);
    }

    Answer secret(Call call) {
        return secret(200, webhook(call));
    }

    Answer rotate(Call call) {
        var webhook = webhook(call);
        webhook.secret = "signing-" + account.names.letters(24);
        return secret(201, webhook);
    }

    private static Answer secret(int status, Webhook webhook) {
        var secret = Json.object("algorithm", "SHA256", "secret", webhook.secret);
        return Answer.json(status, Json.object("signing_secret", secret));
    }

    /** Sends what it is told to, before a webhook is saved with the secret that everybody knows. */
    Answer test(Call call) {
        var id = call.query("webhook_id").orElse(null);
        var wanted = call.body().path("request");
        var saved = id == null ? null : find(id);
        var endpoint = Objects.requireNonNullElse(Call.text(wanted, "endpoint"), saved == null ? "" : saved.endpoint);
        var draft = new Webhook(
                saved == null ? "" : saved.id,
                "Test",
                endpoint,
                List.of(),
                saved == null ? Json.map(wanted.path("custom_headers")) : saved.customHeaders,
                "",
                setup.clock().instant());
        draft.authentication = saved == null ? authentication(wanted) : saved.authentication;
        var body = Objects.requireNonNullElse(Call.text(wanted, "payload"), "");
        var invocation = Invocation.test(
                account.names.ulid(), draft, body, saved == null ? Signature.TEST_SECRET : saved.secret);
        var result = postman.test(invocation);
        return Answer.ok(Json.object("response", Json.object("status", result.status(), "payload", "")));
    }

    Answer invocations(Call call) {
        var webhook = webhook(call);
        var wanted = call.query("filter[status]").orElse("");
        var invocations = postman.log().stream()
                .filter(invocation -> invocation.webhook().id().equals(webhook.id))
                .filter(invocation ->
                        wanted.isEmpty() || invocation.state().word.equals(wanted))
                .map(Invocation::json)
                .toList();
        return Answer.ok(Json.object("invocations", invocations)
                .and("meta", Json.object("has_more", false, "after_cursor", null)));
    }

    Answer attempts(Call call) {
        var webhook = webhook(call);
        var attempts = postman.log().stream()
                .filter(invocation -> invocation.webhook().id().equals(webhook.id))
                .filter(invocation -> invocation.id().equals(call.word("invocation")))
                .flatMap(invocation -> invocation.attemptsJson().stream())
                .toList();
        return Answer.ok(Json.object("attempts", attempts));
    }

    private Webhook webhook(Call call) {
        return find(call.word("hook"));
    }

    private Webhook find(String id) {
        var webhook = account.webhooks.get(id);
        if (webhook == null) {
            throw new Refused(errors(404, "WebhookNotFound", "The webhook does not exist"));
        }
        return webhook;
    }

    private static Refused invalid(String detail) {
        return new Refused(errors(400, "InvalidWebhook", detail));
    }

    private static Answer errors(int status, String code, String detail) {
        var error = Json.object("code", code, "title", detail).and("detail", detail);
        return Answer.json(status, Json.object("errors", List.of(error)));
    }
}
