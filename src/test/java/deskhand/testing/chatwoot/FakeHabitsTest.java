package deskhand.testing.chatwoot;

import static deskhand.testing.chatwoot.ChatwootShop.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the fake does by itself when people act, what depends on the release, and how an account is set up. */
class FakeHabitsTest {

    private ChatwootShop shop = new ChatwootShop();

    @AfterEach
    void close() {
        shop.close();
    }

    private void reopen(Setup setup) {
        shop.close();
        shop = new ChatwootShop(setup);
    }

    @Test
    void a_resolved_conversation_comes_back_to_the_bot_or_to_people() {
        var conversation = shop.conversation();
        shop.chatwoot.resolve(conversation, shop.ines);
        shop.chatwoot.customerWrites(conversation, "Still not here");
        assertThat(conversation.status()).isEqualTo(Status.PENDING);

        shop.web.attach(null);
        shop.chatwoot.resolve(conversation, shop.ines);
        shop.chatwoot.customerWrites(conversation, "Still not here");
        assertThat(conversation.status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_snoozed_conversation_wakes_up() {
        var conversation = shop.conversation();
        shop.chatwoot.snooze(conversation, shop.ines, Instant.now().plusSeconds(600));

        shop.chatwoot.customerWrites(conversation, "Hello?");

        assertThat(conversation.status()).isEqualTo(Status.OPEN);
        assertThat(conversation.snoozedUntil()).isNull();
    }

    @Test
    void a_blocked_contact_begins_nothing() {
        shop.chatwoot.blockContact(shop.mara);

        assertThat(shop.conversation().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void a_human_reply_leaves_a_pending_conversation_pending() {
        var conversation = shop.conversation();
        shop.chatwoot.agentReplies(conversation, shop.ines, "I look into it.");
        assertThat(conversation.status()).isEqualTo(Status.PENDING);
        assertThat(conversation.waitingSince()).isNull();

        shop.chatwoot.agentTakesOver(conversation, shop.ines);
        assertThat(conversation.status()).isEqualTo(Status.OPEN);
        assertThat(conversation.assignee()).isEqualTo(shop.ines);
        assertThat(conversation.owner()).isNull();
    }

    @Test
    void an_opened_conversation_goes_to_an_online_member_of_its_team() {
        var second = shop.chatwoot.account().agent("Kim Day");
        shop.web.member(second).assignsAutomatically();
        var conversation = shop.conversation();
        shop.chatwoot.assign(conversation, shop.chatwoot.account().team("Care", second));
        conversation.team.assignsAutomatically();

        shop.post(shop.bot.token(), "conversations/" + conversation.id() + "/toggle_status", "{\"status\":\"open\"}");

        assertThat(conversation.assignee()).isEqualTo(second);
    }

    @Test
    void a_greeting_goes_out_beside_the_bot_and_a_survey_after_the_end() {
        shop.web.greeting("Welcome!").asksForRating();
        var conversation = shop.conversation();
        shop.chatwoot.resolve(conversation, shop.ines);
        shop.chatwoot.rates(conversation, 4, "fine");

        assertThat(conversation.whatTheCustomerGot()).containsExactly("Welcome!", "How did we do?");
        var list = json(shop.get(shop.admin.token(), "csat_survey_responses?rating=4"));
        assertThat(list.at("/0/feedback_message").asText()).isEqualTo("fine");
    }

    @Test
    void external_channels_name_what_they_sent_and_refuse_what_is_too_long_or_too_late() {
        var phone = shop.chatwoot.account().inbox("Phone", Channel.WHATSAPP);
        var conversation = shop.chatwoot.newConversation(phone, shop.mara, "Hi");
        var good = shop.chatwoot.agentReplies(conversation, shop.ines, "Hello");
        var tooLong = shop.chatwoot.agentReplies(conversation, shop.ines, "x".repeat(4097));
        conversation.cannotReply();
        var tooLate = shop.chatwoot.agentReplies(conversation, shop.ines, "Hello again");

        assertThat(good.sourceId()).isNotNull();
        assertThat(tooLong.status()).isEqualTo("failed");
        assertThat(tooLate.attributes()).containsKey("external_error");
        assertThat(conversation.whatTheCustomerGot()).containsExactly("Hello");
    }

    @Test
    void an_email_holds_the_whole_thread_as_content() {
        var inbox = shop.chatwoot.account().inbox("Mail", Channel.EMAIL).attach(shop.bot);
        var mail = Mail.of("Re: Boots", "They leak.")
                .quoting("On Monday we wrote:\n> Enjoy")
                .cc("sam@example.net");

        var conversation = shop.chatwoot.emailArrives(inbox, shop.mara, mail);
        shop.chatwoot.webhooks().untilDelivered();

        var event = shop.receiver.got("/bot", "message_created").getFirst().json();
        assertThat(event.path("content").asText()).contains("> Enjoy");
        assertThat(event.at("/content_attributes/email/text_content/quoted").asText())
                .isEqualTo("They leak.");
        assertThat(event.at("/conversation/messages/0/processed_message_content")
                        .asText())
                .isEqualTo("They leak.");
        assertThat(event.at("/content_attributes/cc_email/0").asText()).isEqualTo("sam@example.net");
        assertThat(conversation.additionalAttributes).containsEntry("mail_subject", "Re: Boots");
    }

    @Test
    void a_deleted_message_leaves_a_placeholder_and_a_deleted_conversation_nothing() {
        var conversation = shop.conversation();
        var reply = shop.chatwoot.agentReplies(conversation, shop.ines, "oops");

        shop.chatwoot.deleteMessage(conversation, reply);
        assertThat(reply.attributes()).containsEntry("deleted", true);
        assertThat(reply.content()).isNotEqualTo("oops");

        shop.chatwoot.deleteConversation(conversation);
        assertThat(shop.get(shop.bot.token(), "conversations/" + conversation.id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void old_releases_know_less_of_bots() {
        reopen(Setup.usual().release("4.14.1"));
        var conversation = shop.conversation();

        assertThat(shop.get(shop.bot.token(), "conversations/" + conversation.id())
                        .statusCode())
                .isEqualTo(401);
        assertThat(shop.get(shop.bot.token(), "/api").body()).contains("\"version\":\"4.14.1\"");
    }

    @Test
    void newer_releases_hand_off_by_assignment_and_read_teams() {
        reopen(Setup.usual().release("4.17.0"));
        var conversation = shop.conversation();
        var at = "conversations/" + conversation.id();
        shop.chatwoot.assign(conversation, shop.chatwoot.account().team("Care", shop.ines));

        assertThat(shop.get(shop.bot.token(), at).statusCode()).isEqualTo(200);
        shop.post(shop.bot.token(), at + "/assignments", "{\"assignee_id\":" + shop.ines.id() + "}");
        assertThat(conversation.status()).isEqualTo(Status.OPEN);
        shop.post(shop.bot.token(), at + "/custom_attributes", "{\"custom_attributes\":{\"a\":1}}");
        shop.post(shop.bot.token(), at + "/custom_attributes", "{\"custom_attributes\":{\"b\":1},\"merge\":true}");
        assertThat(conversation.customAttributes()).containsOnlyKeys("a", "b");
    }

    @Test
    void headers_with_underscores_get_lost() throws IOException, InterruptedException {
        assertThat(underscored()).isEqualTo(401);
        reopen(Setup.usual().dropsUnderscores(false));
        assertThat(underscored()).isEqualTo(200);
    }

    private int underscored() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(shop.chatwoot.url() + "/api/v1/profile"))
                    .header("api_access_token", shop.ines.token())
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }

    @Test
    void an_account_is_set_up_over_the_api() {
        var admin = shop.admin.token();
        var bot =
                json(shop.post(admin, "agent_bots", "{\"name\":\"Second\",\"outgoing_url\":\"https://d.example/h\"}"));
        var id = bot.path("id").asInt();
        var secret =
                json(shop.post(admin, "agent_bots/" + id + "/reset_secret", "")).path("secret");
        var attached = shop.post(admin, "inboxes/" + shop.web.id() + "/set_agent_bot", "{\"agent_bot\":" + id + "}");

        assertThat(bot.path("access_token").asText()).isNotBlank();
        assertThat(secret).isNotEqualTo(bot.path("secret"));
        assertThat(attached.body()).isEmpty();
        assertThat(shop.web.bot()).extracting(Sender.AgentBot::id).isEqualTo(id);
        assertThat(json(shop.get(shop.ines.token(), "agent_bots/" + id)).has("secret"))
                .isFalse();
        shop.send(admin, "DELETE", "agent_bots/" + id, null);
        assertThat(shop.web.bot()).isNull();
    }

    @Test
    void webhook_urls_and_label_titles_are_unique() {
        var admin = shop.admin.token();
        var webhook = "{\"webhook\":{\"url\":\"https://d.example/h\",\"subscriptions\":[\"message_created\"]}}";
        var first = json(shop.post(admin, "webhooks", webhook));

        assertThat(first.at("/payload/webhook/secret").asText()).isNotBlank();
        assertThat(shop.post(admin, "webhooks", webhook).statusCode()).isEqualTo(422);
        assertThat(shop.post(admin, "labels", "{\"label\":{\"title\":\"ai_handoff\"}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(shop.post(admin, "labels", "{\"label\":{\"title\":\"ai_handoff\"}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(shop.post(admin, "labels", "{\"label\":{\"title\":\"Ai Handoff\"}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(shop.post(admin, "custom_attribute_definitions", """
                        {"custom_attribute_definition":{"attribute_display_name":"Mode","attribute_key":"mode",
                         "attribute_display_type":"text","attribute_model":"conversation_attribute"}}""").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_help_center_is_read_page_by_page() {
        for (var n = 1; n <= 27; n++) {
            shop.chatwoot
                    .account()
                    .article(new Article(n, "help", "en", "a" + n, "Title " + n, "Text", "published", Instant.EPOCH));
        }

        var second = json(shop.get(shop.ines.token(), "portals/help/articles?locale=en&status=published&page=2"));

        assertThat(second.path("payload")).hasSize(2);
        assertThat(second.at("/meta/articles_count").asInt()).isEqualTo(27);
        assertThat(json(shop.get(shop.ines.token(), "portals"))
                        .at("/payload/0/slug")
                        .asText())
                .isEqualTo("help");
        assertThat(shop.get(shop.ines.token(), "portals/help/articles/1").statusCode())
                .isEqualTo(401);
    }
}
