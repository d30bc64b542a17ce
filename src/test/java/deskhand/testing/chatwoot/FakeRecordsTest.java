package deskhand.testing.chatwoot;

import static deskhand.testing.chatwoot.ChatwootShop.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the fake does with single records: messages, contacts, lists, and those that only an administrator changes. */
class FakeRecordsTest {

    private static final String WEBHOOK =
            "{\"webhook\":{\"name\":\"One\",\"url\":\"%s\",\"subscriptions\":[\"message_created\"]}}";

    private final ChatwootShop shop = new ChatwootShop();
    private final FakeChatwoot chatwoot = shop.chatwoot;
    private final Account account = chatwoot.account();
    private final String bot = shop.bot.token();
    private final String agent = shop.ines.token();
    private final String admin = shop.admin.token();

    @AfterEach
    void close() {
        shop.close();
    }

    private int status(String token, String method, String path) {
        return shop.send(token, method, path, null).statusCode();
    }

    @Test
    void a_user_deletes_a_message_and_a_bot_cannot() {
        var conversation = shop.conversation();
        var draft = chatwoot.write(conversation, Draft.by(shop.bot, "Draft").privately());
        var path = "conversations/" + conversation.id() + "/messages/";

        assertThat(status(bot, "DELETE", path + draft.id())).isEqualTo(401);
        assertThat(conversation.notes()).containsExactly("Draft");
        var answer = json(shop.send(agent, "DELETE", path + draft.id(), null));
        chatwoot.webhooks().untilDelivered();

        assertThat(answer.at("/content_attributes/deleted").asBoolean()).isTrue();
        assertThat(conversation.notes()).hasSize(1).doesNotContain("Draft");
        assertThat(shop.receiver.got("/bot", "message_updated")).hasSize(1);
        assertThat(status(agent, "DELETE", path + "1")).isEqualTo(404);
    }

    @Test
    void attributes_of_a_contact_are_merged_and_the_change_is_told() {
        account.webhook(shop.receiver.url("/account"), "contact_updated");
        var path = "contacts/" + shop.mara.id();

        shop.send(agent, "PUT", path, "{\"custom_attributes\":{\"plan\":\"gold\"}}");
        shop.send(agent, "PUT", path, "{\"name\":\"Mara L.\",\"custom_attributes\":{\"size\":42}}");
        var shown = json(shop.get(agent, path)).path("payload");
        chatwoot.webhooks().untilDelivered();

        assertThat(shop.mara.customAttributes()).containsOnlyKeys("plan", "size");
        assertThat(shown.path("name").asText()).isEqualTo("Mara L.");
        assertThat(shown.path("email").asText()).isEqualTo(shop.mara.email());
        assertThat(shop.receiver.got("/account")).hasSize(2);
        assertThat(status(bot, "GET", path)).isEqualTo(401);
        assertThat(status(agent, "GET", "contacts/1")).isEqualTo(404);
    }

    @Test
    void a_note_on_a_contact_stays_out_of_the_conversation() {
        var conversation = shop.conversation();

        var note = json(
                shop.post(agent, "contacts/" + shop.mara.id() + "/notes", "{\"note\":{\"content\":\"Likes tea\"}}"));

        assertThat(note.path("id").isInt()).isTrue();
        assertThat(account.notes(shop.mara)).containsExactly("Likes tea");
        assertThat(conversation.notes()).isEmpty();
    }

    @Test
    void conversations_of_a_contact_come_newest_first_and_only_the_newest_twenty() {
        var first = shop.conversation();
        for (var n = 0; n < 20; n++) {
            shop.conversation();
        }
        var path = "contacts/" + shop.mara.id() + "/conversations";

        var mine = json(shop.get(agent, path)).path("payload");

        assertThat(mine).hasSize(20);
        assertThat(mine.path(0).path("id").asInt())
                .isGreaterThan(mine.path(1).path("id").asInt());
        assertThat(mine.valueStream().map(one -> one.path("id").asInt())).doesNotContain(first.id());
        assertThat(json(shop.get(shop.outsider.token(), path)).path("payload")).isEmpty();
    }

    @Test
    void typing_is_told_to_account_webhooks_and_bots_may_type() {
        account.webhook(shop.receiver.url("/account"), "conversation_typing_on", "conversation_typing_off");
        var path = "conversations/" + shop.conversation().id() + "/toggle_typing_status";

        var answer = shop.post(bot, path, "{\"typing_status\":\"on\",\"is_private\":false}");
        shop.post(bot, path, "{\"typing_status\":\"off\"}");
        chatwoot.webhooks().untilDelivered();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(shop.receiver.got("/account")).hasSize(2);
        var on = shop.receiver.got("/account", "conversation_typing_on");
        assertThat(on.getFirst().json().at("/user/type").asText()).isEqualTo("agent_bot");
    }

    @Test
    void a_change_of_a_conversation_leaves_alone_what_it_does_not_name() {
        chatwoot.takingAnyRequest();
        var conversation = shop.conversation();
        var path = "conversations/" + conversation.id();

        var answer = json(shop.send(bot, "PATCH", path, "{\"priority\":\"urgent\"}"));
        shop.send(bot, "PATCH", path, "{}");

        assertThat(answer.path("priority").asText()).isEqualTo("urgent");
        assertThat(conversation.priority()).isEqualTo("urgent");
        assertThat(shop.send(bot, "PATCH", path, "{\"priority\":\"asap\"}").statusCode())
                .isEqualTo(500);
    }

    @Test
    void canned_responses_are_searched_by_code_and_text() {
        account.cannedResponse("refund", "The money is on its way.");
        account.cannedResponse("hello", "Good day!");

        var all = json(shop.get(agent, "canned_responses"));
        var found = json(shop.get(agent, "canned_responses?search=money"));

        assertThat(all).hasSize(2);
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/short_code").asText()).isEqualTo("refund");
        assertThat(status(bot, "GET", "canned_responses")).isEqualTo(401);
    }

    @Test
    void a_dashboard_app_is_added_by_an_administrator_and_seen_by_all_users() {
        var app = """
                {"dashboard_app":{"title":"Deskhand","content":[{"type":"frame","url":"https://d.example/agent"}]}}""";

        assertThat(shop.post(agent, "dashboard_apps", app).statusCode()).isEqualTo(401);
        var made = json(shop.post(admin, "dashboard_apps", app));
        var list = json(shop.get(agent, "dashboard_apps"));

        assertThat(list.at("/0/id")).isEqualTo(made.path("id"));
        assertThat(list.at("/0/content/0/url").asText()).isEqualTo("https://d.example/agent");
    }

    @Test
    void a_token_that_was_reset_is_good_no_more() {
        var fresh = json(shop.post(admin, "agent_bots/" + shop.bot.id() + "/reset_access_token", ""))
                .path("access_token")
                .asText();

        assertThat(status(bot, "GET", "conversations/0")).isEqualTo(401);
        assertThat(status(fresh, "GET", "conversations/0")).isEqualTo(404);
        assertThat(shop.bot.token()).isEqualTo(fresh);
    }

    @Test
    void bots_are_listed_without_strangers_and_secrets_are_for_administrators() {
        account.strangersBot();

        var forAgent = json(shop.get(agent, "agent_bots"));
        var forAdmin = json(shop.get(admin, "agent_bots"));

        assertThat(forAgent).hasSize(1);
        assertThat(forAgent.path(0).has("access_token")).isFalse();
        assertThat(forAdmin.at("/0/secret").asText()).isEqualTo(shop.bot.secret());
    }

    @Test
    void an_inbox_tells_its_bot_until_the_bot_is_deleted() {
        var conversation = shop.conversation();
        var path = "inboxes/" + shop.web.id() + "/agent_bot";

        assertThat(json(shop.get(agent, path)).at("/agent_bot/id").asInt()).isEqualTo(shop.bot.id());
        assertThat(status(shop.outsider.token(), "GET", path)).isEqualTo(401);
        assertThat(status(bot, "GET", path)).isEqualTo(401);
        assertThat(status(agent, "DELETE", "agent_bots/" + shop.bot.id())).isEqualTo(401);
        assertThat(status(admin, "DELETE", "agent_bots/" + shop.bot.id())).isEqualTo(200);

        assertThat(json(shop.get(admin, path)).has("agent_bot")).isFalse();
        assertThat(conversation.owner()).isNull();
        assertThat(status(admin, "GET", "inboxes/1/agent_bot")).isEqualTo(404);
    }

    @Test
    void a_webhook_is_listed_changed_and_deleted() {
        var made = json(shop.post(admin, "webhooks", WEBHOOK.formatted(shop.receiver.url("/one"))));
        shop.post(admin, "webhooks", WEBHOOK.formatted("https://d.example/two"));
        var path = "webhooks/" + made.at("/payload/webhook/id").asInt();

        var taken = shop.send(admin, "PATCH", path, "{\"webhook\":{\"url\":\"https://d.example/two\"}}");
        var changed = json(shop.send(admin, "PATCH", path, """
                {"webhook":{"name":"Uno","subscriptions":["conversation_created"]}}"""));
        shop.conversation();
        chatwoot.webhooks().untilDelivered();

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(changed.at("/payload/webhook/name").asText()).isEqualTo("Uno");
        assertThat(changed.at("/payload/webhook/secret")).isEqualTo(made.at("/payload/webhook/secret"));
        assertThat(shop.receiver.got("/one")).extracting(Receiver.Got::event).containsExactly("conversation_created");
        assertThat(json(shop.get(admin, "webhooks")).at("/payload/webhooks")).hasSize(2);
        assertThat(status(admin, "DELETE", path)).isEqualTo(200);
        assertThat(account.webhooks()).hasSize(1);
        assertThat(status(admin, "DELETE", path)).isEqualTo(404);
    }
}
