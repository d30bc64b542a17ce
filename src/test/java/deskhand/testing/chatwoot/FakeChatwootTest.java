package deskhand.testing.chatwoot;

import static deskhand.testing.chatwoot.ChatwootShop.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fake answers to a bot's calls. */
class FakeChatwootTest {

    private final ChatwootShop shop = new ChatwootShop();
    private final FakeChatwoot chatwoot = shop.chatwoot;
    private final String bot = shop.bot.token();
    private final String agent = shop.ines.token();
    private final String admin = shop.admin.token();

    @AfterEach
    void close() {
        shop.close();
    }

    private static String at(Conversation conversation, String rest) {
        return "conversations/" + conversation.id() + rest;
    }

    @Test
    void a_posted_message_comes_back_as_stored() {
        var conversation = shop.conversation();

        var answer = json(shop.post(bot, at(conversation, "/messages"), """
                {"content":"It left today.","message_type":"outgoing","private":false,"echo_id":"e1",
                 "content_attributes":{"deskhand":{"turn":"t1"}}}"""));

        assertThat(answer.path("conversation_id").asInt()).isEqualTo(conversation.id());
        assertThat(answer.path("message_type").asInt()).isEqualTo(1);
        assertThat(answer.path("status").asText()).isEqualTo("sent");
        assertThat(answer.path("echo_id").asText()).isEqualTo("e1");
        assertThat(answer.at("/content_attributes/deskhand/turn").asText()).isEqualTo("t1");
        assertThat(answer.at("/sender/type").asText()).isEqualTo("agent_bot");
        assertThat(conversation.publicReplies()).containsExactly("It left today.");
        assertThat(conversation.waitingSince()).isNull();
        chatwoot.assertNoInvalidRequests();
    }

    @Test
    void unbroken_template_openings_lose_text() {
        var conversation = shop.conversation();

        shop.post(bot, at(conversation, "/messages"), """
                {"content":"a {{ order }} b {% if x %} c `{{ kept }}` {{ contact.name }} { { d","private":true}""");

        assertThat(conversation.notes()).containsExactly("a  b  c `{{ kept }}` Mara Lind { { d");
        assertThat(chatwoot.templatesPosted()).hasSize(1);
    }

    @Test
    void a_message_with_a_source_id_is_never_sent() {
        var conversation = shop.conversation();

        shop.post(bot, at(conversation, "/messages"), "{\"content\":\"one\",\"source_id\":\"x\"}");
        shop.post(bot, at(conversation, "/messages"), "{\"content\":\"two\"}");

        assertThat(conversation.publicReplies()).containsExactly("one", "two");
        assertThat(conversation.whatTheCustomerGot()).containsExactly("two");
    }

    @Test
    void too_long_and_too_many_messages_are_refused() {
        var conversation = shop.conversation();
        chatwoot.takingAnyRequest();

        var tooLong = shop.post(bot, at(conversation, "/messages"), "{\"content\":\"" + "x".repeat(150_001) + "\"}");
        IntStream.range(0, 200).forEach(n -> chatwoot.customerWrites(conversation, "again"));
        var tooMany = shop.post(bot, at(conversation, "/messages"), "{\"content\":\"x\"}");

        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.body()).contains("Too many messages");
    }

    @Test
    void items_with_strange_keys_and_bad_copies_are_refused() {
        var mail = chatwoot.account().inbox("Mail", Channel.EMAIL);
        var conversation = chatwoot.emailArrives(mail, shop.mara, Mail.of("Tent", "Where is it?"));

        var items = shop.post(bot, at(conversation, "/messages"), """
                {"content":"?","content_type":"input_select",
                 "content_attributes":{"items":[{"title":"A","value":"a","colour":"red"}]}}""");
        var copies = shop.post(bot, at(conversation, "/messages"), "{\"content\":\"x\",\"cc_emails\":\"nobody\"}");
        var incoming =
                shop.post(bot, at(conversation, "/messages"), "{\"content\":\"x\",\"message_type\":\"incoming\"}");
        var good = shop.post(
                bot, at(conversation, "/messages"), "{\"content\":\"x\",\"cc_emails\":\"A@b.example, c@d.example\"}");

        assertThat(items.statusCode()).isEqualTo(422);
        assertThat(copies.statusCode()).isEqualTo(422);
        assertThat(incoming.statusCode()).isEqualTo(422);
        assertThat(json(good).at("/content_attributes/cc_emails").toString())
                .isEqualTo("[\"a@b.example\",\"c@d.example\"]");
    }

    @Test
    void a_user_may_write_under_the_name_of_the_bot() {
        var conversation = shop.conversation();

        var answer = json(shop.post(
                agent,
                at(conversation, "/messages"),
                "{\"content\":\"x\",\"sender_type\":\"AgentBot\",\"sender_id\":" + shop.bot.id() + "}"));

        assertThat(answer.at("/sender/type").asText()).isEqualTo("agent_bot");
    }

    @Test
    void messages_come_in_windows_sorted_by_second_only() {
        var conversation = shop.conversation();
        IntStream.rangeClosed(2, 130).forEach(n -> chatwoot.customerWrites(conversation, "m" + n));
        var ids = conversation.messages().stream().map(Message::id).toList();

        assertThat(ids(shop.get(agent, at(conversation, "/messages")).body()))
                .containsExactlyInAnyOrderElementsOf(ids.subList(110, 130))
                .isNotEqualTo(ids.subList(110, 130));
        assertThat(ids(shop.get(agent, at(conversation, "/messages?before=" + ids.get(50)))
                        .body()))
                .containsExactlyInAnyOrderElementsOf(ids.subList(30, 50));
        assertThat(ids(shop.get(agent, at(conversation, "/messages?after=" + ids.get(4)))
                        .body()))
                .containsExactlyInAnyOrderElementsOf(ids.subList(5, 105));
        assertThat(ids(shop.get(agent, at(conversation, "/messages?after=" + ids.get(4) + "&before=" + ids.get(125)))
                        .body()))
                .containsExactlyInAnyOrderElementsOf(ids.subList(4, 125));
    }

    private static List<Integer> ids(String body) {
        return Json.read(body.getBytes(StandardCharsets.UTF_8))
                .path("payload")
                .valueStream()
                .map(message -> message.path("id").asInt())
                .toList();
    }

    @Test
    void notes_and_activities_can_be_left_out_of_the_list() {
        var conversation = shop.conversation();
        chatwoot.agentNotes(conversation, shop.ines, "hm");
        chatwoot.resolve(conversation, shop.ines);

        var all = json(shop.get(agent, at(conversation, "/messages"))).path("payload");
        var bare = json(shop.get(agent, at(conversation, "/messages?filter_internal_messages=true")))
                .path("payload");

        assertThat(all).hasSize(3);
        assertThat(bare).hasSize(1);
    }

    @Test
    void a_bot_that_opens_a_pending_conversation_hands_it_off() {
        var conversation = shop.conversation();

        var answer = json(shop.post(bot, at(conversation, "/toggle_status"), "{\"status\":\"open\"}"));

        assertThat(answer.at("/payload/success").isNull()).isTrue();
        assertThat(answer.at("/payload/current_status").asText()).isEqualTo("open");
        assertThat(conversation.owner()).isNull();
        assertThat(conversation.waitingSince()).isNotNull();
    }

    @Test
    void an_agent_who_opens_gets_it_and_an_administrator_does_not() {
        var first = shop.conversation();
        var second = shop.conversation();

        var answer = json(shop.post(agent, at(first, "/toggle_status"), "{\"status\":\"open\"}"));
        shop.post(admin, at(second, "/toggle_status"), "{\"status\":\"open\"}");

        assertThat(answer.at("/payload/success").asBoolean()).isTrue();
        assertThat(first.assignee()).isEqualTo(shop.ines);
        assertThat(first.owner()).isNull();
        assertThat(second.assignee()).isNull();
    }

    @Test
    void status_without_a_word_toggles_and_snoozing_takes_a_time() {
        var conversation = shop.conversation();

        shop.post(agent, at(conversation, "/toggle_status"), "{}");
        assertThat(conversation.status()).isEqualTo(Status.OPEN);
        shop.post(agent, at(conversation, "/toggle_status"), "{}");
        assertThat(conversation.status()).isEqualTo(Status.RESOLVED);
        shop.post(agent, at(conversation, "/toggle_status"), "{\"status\":\"snoozed\",\"snoozed_until\":1799999999}");
        assertThat(conversation.snoozedUntil()).isNotNull();
    }

    @Test
    void words_outside_an_enumeration_break_the_server() {
        var conversation = shop.conversation();
        chatwoot.takingAnyRequest();

        assertThat(shop.post(bot, at(conversation, "/toggle_priority"), "{\"priority\":\"none\"}")
                        .statusCode())
                .isEqualTo(500);
        assertThat(shop.post(bot, at(conversation, "/toggle_status"), "{\"status\":\"closed\"}")
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void priority_is_set_and_cleared() {
        var conversation = shop.conversation();

        var answer = shop.post(bot, at(conversation, "/toggle_priority"), "{\"priority\":\"high\"}");
        assertThat(answer.body()).isEmpty();
        assertThat(conversation.priority()).isEqualTo("high");
        shop.send(bot, "PATCH", at(conversation, ""), "{\"priority\":null}");
        assertThat(conversation.priority()).isNull();
    }

    @Test
    void labels_and_attributes_are_replaced() {
        var conversation = shop.conversation();

        shop.post(bot, at(conversation, "/labels"), "{\"labels\":[\"a1\",\"b2\"]}");
        var answer = json(shop.post(bot, at(conversation, "/labels"), "{\"labels\":[\"c3\"]}"));
        shop.post(bot, at(conversation, "/custom_attributes"), "{\"custom_attributes\":{\"x\":1}}");
        shop.post(bot, at(conversation, "/custom_attributes"), "{\"custom_attributes\":{\"y\":2}}");
        shop.post(
                agent,
                "bulk_actions",
                "{\"type\":\"Conversation\",\"ids\":[" + conversation.id()
                        + "],\"labels\":{\"add\":[\"d4\"],\"remove\":[\"zz\"]}}");

        assertThat(answer.path("payload").toString()).isEqualTo("[\"c3\"]");
        assertThat(conversation.labels()).containsExactlyInAnyOrder("c3", "d4");
        assertThat(conversation.customAttributes()).containsOnlyKeys("y");
    }

    @Test
    void an_unknown_team_or_person_unassigns_without_a_word() {
        var conversation = shop.conversation();
        var team = chatwoot.account().team("Shipping", shop.ines);

        var known = json(shop.post(bot, at(conversation, "/assignments"), "{\"team_id\":" + team.id() + "}"));
        var unknown = shop.post(bot, at(conversation, "/assignments"), "{\"team_id\":99999}");
        shop.post(bot, at(conversation, "/assignments"), "{\"assignee_id\":" + shop.ines.id() + "}");
        var nobody = shop.post(bot, at(conversation, "/assignments"), "{\"assignee_id\":99999}");

        assertThat(known.path("name").asText()).isEqualTo("Shipping");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo("null");
        assertThat(nobody.body()).isEqualTo("null");
        assertThat(conversation.team()).isNull();
        assertThat(conversation.assignee()).isNull();
    }

    @Test
    void a_team_takes_the_conversation_from_people_outside_it() {
        var conversation = shop.conversation();
        var team = chatwoot.account().team("Shipping", shop.outsider).assignsAutomatically();
        chatwoot.assign(conversation, shop.ines);

        shop.post(bot, at(conversation, "/assignments"), "{\"team_id\":" + team.id() + "}");

        assertThat(conversation.assignee()).isEqualTo(shop.outsider);
    }

    @Test
    void a_conversation_can_be_given_back_to_the_bot() {
        var conversation = shop.conversation();
        chatwoot.agentTakesOver(conversation, shop.ines);

        shop.post(
                bot,
                at(conversation, "/assignments"),
                "{\"assignee_type\":\"AgentBot\",\"assignee_id\":" + shop.bot.id() + "}");
        shop.post(bot, at(conversation, "/toggle_status"), "{\"status\":\"pending\"}");

        var shown = json(shop.get(bot, at(conversation, "")));
        assertThat(shown.at("/meta/assignee_type").asText()).isEqualTo("AgentBot");
        assertThat(shown.path("status").asText()).isEqualTo("pending");
    }

    @Test
    void a_bot_cannot_read_a_conversation_with_a_team_in_this_release() {
        var conversation = shop.conversation();
        chatwoot.assign(conversation, chatwoot.account().team("Shipping"));

        assertThat(shop.get(bot, at(conversation, "")).statusCode()).isEqualTo(500);
        assertThat(shop.get(agent, at(conversation, "")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "bot,      GET,  conversations/0, 404",
        "nonsense, GET,  conversations/0, 401",
        "bot,      GET,  labels, 401",
        "bot,      GET,  conversations, 401",
        "bot,      GET,  /api/v1/profile, 401",
        "agent,    GET,  /api/v1/profile, 200",
        "agent,    GET,  labels, 200",
        "agent,    GET,  teams, 200",
        "agent,    GET,  agents, 200",
        "agent,    GET,  csat_survey_responses, 401",
        "admin,    GET,  csat_survey_responses, 200",
        "agent,    GET,  webhooks, 401",
        "nonsense, GET,  /api, 200"
    })
    void who_may_call_what(String who, String method, String path, int status) {
        var token = switch (who) {
            case "bot" -> bot;
            case "agent" -> agent;
            case "admin" -> admin;
            default -> "nonsense";
        };

        assertThat(shop.send(token, method, path, null).statusCode()).isEqualTo(status);
    }

    @Test
    void strangers_are_turned_away() {
        var conversation = shop.conversation();
        var stranger = chatwoot.account().strangersBot();

        assertThat(shop.get(shop.outsider.token(), at(conversation, "")).statusCode())
                .isEqualTo(401);
        assertThat(shop.get(stranger.token(), at(conversation, "")).body())
                .contains("Bot is not authorized to access this account");
        assertThat(shop.get(bot, at(conversation, "/messages")).body())
                .contains("Access to this endpoint is not authorized for bots");
    }

    @Test
    void lists_show_only_what_the_agent_may_see() {
        var conversation = shop.conversation();
        shop.conversation();
        chatwoot.label(conversation, "vip");

        JsonNode mine = json(
                shop.get(agent, "conversations?status=all&updated_within=60&labels[]=vip".replace("[]", "%5B%5D")));
        JsonNode theirs = json(shop.get(shop.outsider.token(), "conversations?status=all"));

        assertThat(mine.at("/data/payload")).hasSize(1);
        assertThat(theirs.at("/data/payload")).isEmpty();
        assertThat(json(shop.get(shop.outsider.token(), "inboxes")).path("payload"))
                .isEmpty();
    }

    @Test
    void contacts_are_found_by_parts_and_exactly() {
        var found = json(shop.get(agent, "contacts/search?q=lin"));
        var exact = json(shop.post(agent, "contacts/filter", """
                {"payload":[{"attribute_key":"email","filter_operator":"equal_to",
                 "values":["mara@example.org"],"query_operator":null}]}"""));

        assertThat(found.at("/payload/0/name").asText()).isEqualTo("Mara Lind");
        assertThat(found.at("/meta/has_more").asBoolean()).isFalse();
        assertThat(exact.path("payload")).hasSize(1);
    }
}
