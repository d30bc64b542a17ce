package deskhand.testing.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.chatwoot.Sender.AgentBot;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls that set the account up. */
final class AdminCalls {

    private static final Pattern TITLE = Pattern.compile("[\\p{Ll}\\p{Lo}\\d_-]{2,}");
    private static final Set<String> MACRO_ACTIONS = Set.of(
            "send_message", "add_label", "assign_team", "assign_agent", "add_private_note", "resolve_conversation");
    private static final int LONGEST_URL = 2048;

    private final Account account;

    AdminCalls(Account account) {
        this.account = account;
    }

    Answer bots(Call call) {
        return Answer.ok(account.bots().stream()
                .map(bot -> RestJson.bot(bot, call.byAdministrator()))
                .toList());
    }

    Answer bot(Call call) {
        return Answer.ok(RestJson.bot(botOf(call), call.byAdministrator()));
    }

    Answer createBot(Call call) {
        return Answer.ok(RestJson.bot(
                account.bot(String.valueOf(call.text("name")), url(call.body().path("outgoing_url"))), true));
    }

    Answer updateBot(Call call) {
        var bot = botOf(call);
        if (call.has("name")) {
            bot.name = String.valueOf(call.text("name"));
        }
        if (call.has("outgoing_url")) {
            bot.url = url(call.body().path("outgoing_url"));
        }
        return Answer.ok(RestJson.bot(bot, true));
    }

    Answer deleteBot(Call call) {
        var bot = botOf(call);
        account.bots.remove(bot.id);
        account.inboxes.values().stream().filter(inbox -> bot.equals(inbox.bot)).forEach(inbox -> inbox.attach(null));
        account.conversations.values().stream()
                .filter(conversation -> bot.equals(conversation.owner))
                .forEach(conversation -> conversation.owner = null);
        return Answer.empty(200);
    }

    Answer resetToken(Call call) {
        var bot = botOf(call);
        bot.token = "bot-token-" + bot.id + "-" + account.nextId();
        return Answer.ok(RestJson.bot(bot, true));
    }

    Answer resetSecret(Call call) {
        var bot = botOf(call);
        bot.secret = "bot-secret-" + bot.id + "-" + account.nextId();
        return Answer.ok(RestJson.bot(bot, true));
    }

    private AgentBot botOf(Call call) {
        var bot = account.bots.get(call.id("id"));
        if (bot == null || bot.account != Account.ID) {
            throw Refusal.notFound();
        }
        return bot;
    }

    /** Says nothing about a bot where none is attached. */
    Answer attached(Call call) {
        var inbox = account.inboxes.get(call.id("id"));
        if (inbox == null) {
            throw Refusal.notFound();
        }
        if (!call.byAdministrator() && inbox.members.stream().noneMatch(member -> member.equals(call.caller()))) {
            throw Access.notYours();
        }
        var bot = inbox.bot;
        return Answer.ok(
                bot == null ? Json.object() : Json.object("agent_bot", RestJson.bot(bot, call.byAdministrator())));
    }

    Answer attach(Call call) {
        var inbox = account.inboxes.get(call.id("id"));
        var bot = account.bots.get(call.body().path("agent_bot").asInt());
        if (inbox == null || bot == null && call.body().path("agent_bot").isNumber()) {
            throw Refusal.notFound();
        }
        inbox.attach(bot);
        return Answer.empty(200);
    }

    Answer webhooks(Call call) {
        return Answer.ok(Json.object(
                "payload",
                Json.object(
                        "webhooks",
                        account.webhooks.values().stream().map(Webhook::json).toList())));
    }

    Answer createWebhook(Call call) {
        var given = call.body().path("webhook");
        var url = url(given.path("url"));
        if (url == null) {
            throw Refusal.because(422, "Validation failed: Url can't be blank");
        }
        checkUnique(url, 0);
        var webhook =
                account.webhook(url, Json.texts(given.path("subscriptions")).toArray(String[]::new));
        webhook.name = given.path("name").asText("");
        return answer(webhook);
    }

    Answer updateWebhook(Call call) {
        var webhook = webhookOf(call);
        var given = call.body().path("webhook");
        var url = url(given.path("url"));
        if (url != null) {
            checkUnique(url, webhook.id);
            webhook.url = url;
        }
        if (given.has("name")) {
            webhook.name = given.path("name").asText();
        }
        if (given.has("subscriptions")) {
            webhook.subscriptions = Json.texts(given.path("subscriptions"));
        }
        return answer(webhook);
    }

    Answer deleteWebhook(Call call) {
        account.webhooks.remove(webhookOf(call).id);
        return Answer.empty(200);
    }

    private Webhook webhookOf(Call call) {
        var webhook = account.webhooks.get(call.id("id"));
        if (webhook == null) {
            throw Refusal.notFound();
        }
        return webhook;
    }

    private static Answer answer(Webhook webhook) {
        return Answer.ok(Json.object("payload", Json.object("webhook", webhook.json())));
    }

    private void checkUnique(String url, int except) {
        if (account.webhooks.values().stream().anyMatch(other -> other.id != except && other.url.equals(url))) {
            throw new Refused(Answer.json(
                    422, Json.object("message", "Url has already been taken", "attributes", List.of("url"))));
        }
    }

    private static @Nullable String url(JsonNode given) {
        if (!given.isTextual() || given.asText().isBlank()) {
            return null;
        }
        var url = given.asText();
        if (!url.matches("https?://.+") || url.length() > LONGEST_URL) {
            throw Refusal.because(422, "Validation failed: Url is invalid");
        }
        return url;
    }

    Answer createLabel(Call call) {
        var given = call.body().path("label");
        var title = given.path("title").asText();
        if (!TITLE.matcher(title).matches()) {
            throw new Refused(
                    Answer.json(422, Json.object("message", "Title is invalid", "attributes", List.of("title"))));
        }
        if (account.labelTitles().contains(title)) {
            throw new Refused(Answer.json(
                    422, Json.object("message", "Title has already been taken", "attributes", List.of("title"))));
        }
        account.label(title);
        var label = account.labels.getLast();
        given.propertyStream().forEach(field -> label.put(field.getKey(), Json.value(field.getValue())));
        return Answer.ok(label);
    }

    Answer createDefinition(Call call) {
        var given = call.body().path("custom_attribute_definition");
        var key = given.path("attribute_key").asText();
        var taken = account.attributeDefinitions.stream()
                .anyMatch(other -> key.equals(other.get("attribute_key"))
                        && given.path("attribute_model").asText().equals(other.get("attribute_model")));
        if (taken) {
            throw new Refused(Answer.json(
                    422,
                    Json.object(
                            "message",
                            "Attribute key has already been taken",
                            "attributes",
                            List.of("attribute_key"))));
        }
        var definition = Json.object("id", account.nextId());
        definition.putAll(Json.map(given));
        account.attributeDefinitions.add(definition);
        return Answer.ok(definition);
    }

    Answer createDashboardApp(Call call) {
        var app = Json.object("id", account.nextId());
        app.putAll(Json.map(call.body().path("dashboard_app")));
        account.dashboardApps.add(app);
        return Answer.ok(app);
    }

    Answer macros(Call call) {
        return Answer.ok(Json.object("payload", List.copyOf(account.macros)));
    }

    Answer createMacro(Call call) {
        var macro = Json.object("id", account.nextId());
        macro.putAll(Json.map(call.body()));
        checkMacro(call);
        account.macros.add(macro);
        return Answer.ok(Json.object("payload", macro));
    }

    Answer updateMacro(Call call) {
        checkMacro(call);
        var macro = macroOf(call);
        macro.putAll(Json.map(call.body()));
        return Answer.ok(Json.object("payload", macro));
    }

    Answer deleteMacro(Call call) {
        account.macros.remove(macroOf(call));
        return Answer.empty(200);
    }

    private Fields macroOf(Call call) {
        return account.macros.stream()
                .filter(macro -> Integer.valueOf(call.id("id")).equals(macro.get("id")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** It has a name and actions that there are. */
    private static void checkMacro(Call call) {
        var actions = call.body().path("actions");
        if (call.body().path("name").asText().isBlank() || !actions.isArray() || actions.isEmpty()) {
            throw Refusal.because(422, "Validation failed: Name can't be blank");
        }
        actions.forEach(action -> {
            if (!MACRO_ACTIONS.contains(action.path("action_name").asText())
                    || !action.path("action_params").isArray()) {
                throw Refusal.because(422, "Macro execution actions not supported.");
            }
        });
    }
}
