package deskhand.console.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.console.Posts;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.SandboxConversation;
import deskhand.model.call.ModelCall;
import deskhand.model.call.ModelCalls;
import deskhand.testing.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConversationsPageTest {

    private static final SandboxConversation.Customer JON =
            new SandboxConversation.Customer("c9", "Jon O'Hara", "jon.ohara@mail.example", false);
    private static final SandboxConversation.Customer EVIL =
            new SandboxConversation.Customer("c8", "<script>alert(1)</script>", "evil@example.com", false);

    private static Shop shop;
    private static String thanked;
    private static String wanted;

    @BeforeAll
    static void open() {
        shop = Shop.open(Mode.AUTO);
        shop.service
                .bean(Connections.class)
                .put("other", new ConnectionSpec("sandbox", null, null, "t", "s", Mode.DRAFT));
        thanked = shop.customerBegins(Shop.THANKS);
        shop.untilIdle();
        wanted = shop.inbox().start("other", JON, "email", "Let me talk to a real person please. <b>Today</b>");
        shop.untilIdle();
        shop.inbox().start("other", EVIL, "chat", "<img src=x onerror=alert(2)> [press](javascript:alert(3))");
        shop.untilIdle();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static String page(String path) {
        return shop.service.get(path).body();
    }

    private static long conversation(String connection, String ref) {
        return shop.service.count(
                "select c.id from conversation c join connection k on k.id = c.connection_id where k.slug = '"
                        + connection + "' and c.ref = '" + ref + "'");
    }

    private static long turnOf(long conversation) {
        return shop.service.count("select max(id) from turn where conversation_id = " + conversation);
    }

    @Test
    void all_conversations_are_listed_newest_first_with_what_was_decided() {
        assertThat(page("/conversations"))
                .containsSubsequence("Jon O&#39;Hara".replace("&#39;", "'"), "Ida Berg")
                .contains("Answered", "Handed over", "The customer asks for a person.");
    }

    @Test
    void they_are_found_by_name_address_number_connection_decision_and_day() {
        assertThat(page("/conversations?q=ohar"))
                .contains("jon.ohara@mail.example")
                .doesNotContain("Ida Berg");
        assertThat(page("/conversations?q=jon+mail")).contains("jon.ohara@mail.example");
        assertThat(page("/conversations?q=ida%40example.com"))
                .contains("Ida Berg")
                .doesNotContain("jon.ohara");
        assertThat(page("/conversations?q=" + wanted)).contains("other " + wanted);
        assertThat(page("/conversations?q=%26%7C%21%3A%2A")).contains("Nothing fits.");
        assertThat(page("/conversations?connection=shop")).contains("Ida Berg").doesNotContain("jon.ohara");
        assertThat(page("/conversations?outcome=send")).contains("Ida Berg").doesNotContain("jon.ohara");
        assertThat(page("/conversations?until=2020-01-01")).contains("Nothing fits.");
        assertThat(page("/conversations?from=2020-01-01&outcome=escalate")).contains("jon.ohara");
        assertThat(page("/conversations?from=yesterday")).contains("Ida Berg");
        assertThat(page("/conversations?category=none-of-ours")).contains("Nothing fits.");
    }

    @Test
    void a_conversation_shows_what_was_said_and_every_step_in_words() {
        var id = conversation("other", wanted);

        assertThat(page("/conversations/" + id))
                .contains("href=\"/categories/")
                .contains("A person is wanted: ", "So a person got the conversation: The customer asks for a person.")
                .contains("&lt;b&gt;Today", "What the bot may do", "The customer asks for a person.", "Wants human")
                .contains("What it is about", "Done in the helpdesk", "What it says", "Private note")
                .contains("href=\"/api/v1/turns/" + turnOf(id) + "\"", "href=\"/inbox/turns/" + turnOf(id) + "\"")
                .doesNotContain("<b>Today");
    }

    @Test
    void links_in_private_notes_lead_to_the_turn() {
        var id = conversation("shop", thanked);
        var answer = shop.service.get("/turns/" + turnOf(id));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Posts.location(answer))
                .isEqualTo("/conversations/" + id + "?turn=" + turnOf(id) + "#turn-" + turnOf(id));
        assertThat(page(Posts.location(answer).replaceAll("#.*", ""))).contains("id=\"turn-" + turnOf(id) + "\"");
        assertThat(shop.service.get("/turns/987654").statusCode()).isEqualTo(404);
        assertThat(shop.service.get("/conversations/987654").statusCode()).isEqualTo(404);
    }

    @Test
    void a_turn_of_another_conversation_is_not_shown_here() {
        var here = conversation("shop", thanked);
        var elsewhere = turnOf(conversation("other", wanted));

        assertThat(page("/conversations/" + here + "?turn=" + elsewhere))
                .contains("id=\"turn-" + turnOf(here) + "\"")
                .doesNotContain("id=\"turn-" + elsewhere + "\"")
                .doesNotContain("real person");
    }

    @Test
    void questions_to_models_are_shown_with_the_step_that_asked_them() {
        var id = conversation("shop", thanked);
        var turn = turnOf(id);
        shop.service
                .bean(ModelCalls.class)
                .add(call(turn, id, "router", "<b>asked</b>", "{\"category\":\"thanks\"}"), "fake-1");
        shop.service.bean(ModelCalls.class).add(call(turn, id, "nobody knows", "asked elsewhere", "told"), "fake-1");

        assertThat(page("/conversations/" + id))
                .containsSubsequence("What it is about", "Question to gpt-9", "What the bot may do")
                .contains("2 questions to models: 2,468 tokens, 0.0042, 1800 ms")
                .contains("1,200 in (1,000 of them cached), 34 out", "0.0021", "version abc123")
                .contains("&lt;b&gt;asked&lt;/b&gt;", "\"category\": \"thanks\"", "asked elsewhere")
                .doesNotContain("<b>asked");
    }

    private static ModelCall call(long turn, long conversation, String role, String request, String answer) {
        var begun = shop.service
                .query("select opened_at from turn where id = " + turn)
                .getFirst();
        return new ModelCall(
                null,
                Instant.parse(begun.replace(' ', 'T').replaceAll("\\+00$", "Z")),
                turn,
                conversation,
                role,
                null,
                "small",
                "openai",
                "gpt-9",
                "abc123",
                ModelCall.OK,
                null,
                "stop",
                1200,
                1000,
                34,
                new BigDecimal("0.0021"),
                900,
                request,
                answer);
    }

    @Test
    void what_hostile_people_write_stays_text() {
        var id = conversation(
                "other",
                shop.service
                        .query("select ref from conversation where contact_email = 'evil@example.com'")
                        .getFirst());

        for (var page : new String[] {
            page("/conversations"), page("/conversations/" + id), page("/conversations?q=%22%3E%3Cscript%3Ealert(5)")
        }) {
            assertThat(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("href=\"javascript");
        }
        assertThat(page("/conversations/" + id)).contains("&lt;script&gt;alert(1)", "&lt;img src=x");
    }

    @Test
    void an_open_page_is_told_when_something_changes_and_only_then() {
        var ref = shop.inbox().start("other", JON, "chat", Shop.THANKS);
        shop.untilIdle();
        var id = conversation("other", ref);
        var address = page("/conversations/" + id)
                .replaceAll("(?s).*?hx-get=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(shop.service.get(address).statusCode()).isEqualTo(204);
        shop.inbox().customerSays("other", ref, "One more word");
        shop.untilIdle();
        assertThat(shop.service.get(address).body()).contains("One more word").doesNotContain("<html");
    }
}
