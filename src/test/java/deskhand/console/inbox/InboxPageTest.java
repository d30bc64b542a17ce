package deskhand.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.console.Posts;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.SandboxConversation;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox as a browser without JavaScript uses it. */
class InboxPageTest {

    private static final String PERSON = "Let me talk to a real person please.";

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(Mode.DRAFT);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String asked(String text) {
        var ref = shop.customerBegins(text);
        shop.untilIdle();
        return ref;
    }

    private long turn() {
        return shop.service.count("select max(id) from turn");
    }

    private HttpResponse<String> post(String deed, Map<String, String> fields) {
        return Posts.post(shop.service, "/inbox/turns/" + turn() + "/" + deed, fields);
    }

    private String page(String path) {
        return shop.service.get(path).body();
    }

    private String draft() {
        return shop.service
                .query("select decided ->> 'reply' from turn where id = " + turn())
                .getFirst();
    }

    @Test
    void where_nothing_waits_the_inbox_says_so() {
        assertThat(page("/inbox")).contains("Nothing waits.", "All 0", "Drafts 0");
    }

    @Test
    void drafts_and_handovers_wait_oldest_first_until_the_customer_has_an_answer() {
        var first = asked(Shop.THANKS);
        var handover = asked(PERSON);

        assertThat(page("/inbox"))
                .contains("All 2", "Drafts 1", "Handovers 1", "Ida Berg", Shop.THANKS, PERSON)
                .containsSubsequence("shop " + first, "shop " + handover);
        assertThat(page("/inbox?kind=handover")).contains(PERSON).doesNotContain(Shop.THANKS);
        assertThat(page("/inbox?age=1")).contains("Nothing that fits waits.");
        assertThat(page("/inbox?connection=nowhere")).contains("Nothing that fits waits.");

        shop.agentReplies(first, "You are welcome.");
        shop.untilIdle();
        assertThat(page("/inbox")).contains("All 1").doesNotContain(Shop.THANKS);
    }

    @Test
    void a_draft_has_its_page_with_the_words_the_reason_and_the_text() {
        asked(Shop.THANKS);

        assertThat(page("/inbox/turns/" + turn()))
                .contains(Shop.THANKS, "draft mode", "Send to the customer", "The draft")
                .contains(draft().lines().findFirst().orElseThrow());
    }

    @Test
    void a_draft_is_sent_as_it_is() {
        var ref = asked(Shop.THANKS);

        // As browsers send it.
        var answer = post("send", Map.of("text", draft().replace("\n", "\r\n")));

        assertThat(answer.statusCode()).isEqualTo(303);
        shop.untilIdle();
        assertThat(Posts.followed(shop.service, answer)).contains("Sent. this machine decided on it.");
        assertThat(shop.publicReplies(ref)).containsExactly(draft());
        assertThat(page("/inbox")).contains("Nothing waits.");
        assertThat(shop.service.query("select what || ' ' || via || ' ' || who from deed"))
                .containsExactly("send CONSOLE this machine");
    }

    @Test
    void an_edited_text_is_sent_once_however_often_the_button_is_pressed() {
        var ref = asked(Shop.THANKS);
        var text = Map.of("text", "You are welcome, Ida!");

        var answers =
                IntStream.range(0, 4)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> post("send", text)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        shop.untilIdle();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 422)
                .hasSize(3)
                .allMatch(answer -> answer.body().contains("Not sent"));
        assertThat(shop.publicReplies(ref)).containsExactly("You are welcome, Ida!");
    }

    @Test
    void a_handover_is_answered_in_ones_own_words_although_people_have_the_conversation() {
        shop.become(Mode.AUTO);
        var ref = asked(PERSON);
        assertThat(page("/inbox/turns/" + turn())).contains("Why a person is to answer", "Your answer");
        var before = shop.publicReplies(ref).size();

        post("send", Map.of("text", "Robin here. How can I help?"));
        shop.untilIdle();

        assertThat(shop.publicReplies(ref)).hasSize(before + 1).endsWith("Robin here. How can I help?");
        assertThat(page("/inbox")).contains("Nothing waits.");
    }

    @Test
    void a_send_that_comes_too_late_says_so_and_sends_nothing() {
        var ref = asked(Shop.THANKS);
        shop.crashes().holdAt("before write_note");
        post("pause", Map.of());
        shop.crashes().awaitReached("before write_note");
        var answer = post("send", Map.of("text", "You are welcome!"));
        assertThat(Posts.followed(shop.service, answer)).contains("On its way.");

        shop.agentReplies(ref, "I have answered this.");
        shop.crashes().goOn("before write_note");
        shop.untilIdle();

        assertThat(Posts.followed(shop.service, answer))
                .contains("Too late, so it was not sent. A person took the conversation over.")
                .doesNotContain("Send to the customer");
        assertThat(shop.publicReplies(ref)).isEmpty();
    }

    @Test
    void a_draft_that_something_new_has_overtaken_cannot_be_sent_any_more() {
        var ref = asked(Shop.THANKS);
        var old = turn();
        shop.customerSays(ref, "One more thing: " + PERSON);
        shop.untilIdle();

        var answer = Posts.post(shop.service, "/inbox/turns/" + old + "/send", Map.of("text", "You are welcome!"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("there is something new", "You are welcome!")
                .contains("href=\"/inbox/turns/" + turn() + "\"");
        assertThat(page("/inbox/turns/" + old))
                .contains("There is something new")
                .doesNotContain("Send to the customer");
        assertThat(shop.publicReplies(ref)).isEmpty();
    }

    @Test
    void nothing_empty_and_no_template_is_sent_and_what_was_entered_stays() {
        asked(Shop.THANKS);

        assertThat(post("send", Map.of("text", "  ")).body()).contains("there is nothing in it");
        var answer = post("send", Map.of("text", "Hi {{contact.name}}"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Not sent", "{{contact.name}}");
        assertThat(shop.service.count("select count(*) from action where word = 'post_reply'"))
                .isZero();
    }

    @Test
    void a_rejected_draft_leaves_the_inbox_and_can_be_found_again() {
        var ref = asked(Shop.THANKS);

        var answer = post("reject", Map.of("why", "Too cold"));
        shop.untilIdle();

        assertThat(Posts.followed(shop.service, answer)).contains("Rejected.", "this machine rejected this draft");
        assertThat(shop.notes(ref).getLast()).contains("rejected the draft. Too cold");
        assertThat(page("/inbox")).contains("Nothing waits.");
        assertThat(page("/inbox?taken=yes")).contains("taken by this machine", Shop.THANKS);
        assertThat(post("send", Map.of("text", draft())).body()).contains("rejected this draft");
    }

    @Test
    void another_draft_is_written_on_wish() {
        asked(Shop.THANKS);
        var old = turn();

        assertThat(post("redo", Map.of("instruction", "", "category", "")).body())
                .contains("Say what is to be different");
        assertThat(post("redo", Map.of("category", "nowhere")).body()).contains("no such category");
        var answer = post("redo", Map.of("instruction", "Name the day", "category", "shipping"));
        shop.untilIdle();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(turn()).isGreaterThan(old);
        assertThat(page("/inbox/turns/" + old)).contains("href=\"/inbox/turns/" + turn() + "\"");
        assertThat(shop.service.query("select redo ->> 'instruction' from turn where id = " + turn()))
                .containsExactly("Name the day");
    }

    @Test
    void a_conversation_is_taken_over_and_given_back() {
        asked(Shop.THANKS);

        post("take-over", Map.of());
        assertThat(shop.service.query("select hands from conversation")).containsExactly("HUMAN");
        assertThat(page("/inbox/turns/" + turn())).contains("took this conversation over", "Give back to the bot");

        post("resume", Map.of());
        assertThat(shop.service.query("select hands from conversation")).containsExactly("BOT");
    }

    @Test
    void an_approval_waits_among_the_rest_and_leads_to_its_page() {
        asked(Shop.THANKS);
        shop.service.query("""
                insert into approval (conversation_id, connection, category, language, email, customer_key, operation,
                    arguments, fingerprint, plan, target, live, state, proposed_at, expires_at)
                select id, 'shop', 'subscription', 'en', 'ida@example.com', 'k', 'skip_month', '{}', 'f', '{}', 't', false,
                    'PROPOSED', now() - interval '5 hours', now() + interval '1 day' from conversation returning id""");

        assertThat(page("/inbox?kind=approval"))
                .contains("Approvals 1", "skip month", "overdue, 5 h", "href=\"/approvals/");
        assertThat(page("/inbox?overdue=yes")).contains("skip month").doesNotContain(">Draft<");
    }

    @Test
    void the_open_page_of_a_draft_is_told_how_things_stand_without_touching_the_text() {
        var ref = asked(Shop.THANKS);
        var address = page("/inbox/turns/" + turn()).replaceAll("(?s).*?hx-get=\"([^\"]+)\".*", "$1");
        assertThat(shop.service.get(address).statusCode()).isEqualTo(204);

        shop.agentReplies(ref, "I have answered this.");
        shop.untilIdle();

        assertThat(page(address))
                .contains("The customer has an answer already.")
                .doesNotContain("textarea");
    }

    @Test
    void an_unknown_turn_is_not_found_and_nothing_is_done() {
        assertThat(shop.service.get("/inbox/turns/987654").statusCode()).isEqualTo(404);
        assertThat(Posts.post(shop.service, "/inbox/turns/987654/send", Map.of("text", "Hello"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(shop.service.count("select count(*) from deed")).isZero();
    }

    @Test
    void what_hostile_people_write_stays_text() {
        shop.service
                .bean(Connections.class)
                .put("other", new ConnectionSpec("sandbox", null, null, "t", "s", Mode.DRAFT));
        shop.inbox()
                .start(
                        "other",
                        new SandboxConversation.Customer("c2", "<script>alert(1)</script>", "a@b.example\"><b>", false),
                        "chat",
                        Shop.THANKS + " <img src=x onerror=alert(2)> [press](javascript:alert(3))");
        shop.untilIdle();
        var entered = post("send", Map.of("text", "</textarea><script>alert(4)</script>{{"))
                .body();

        for (var page : new String[] {page("/inbox"), page("/inbox/turns/" + turn()), entered}) {
            assertThat(page)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("href=\"javascript")
                    .doesNotContain("\"><b>");
        }
    }

    @Test
    void the_open_list_is_told_when_something_changes_and_only_then() {
        asked(Shop.THANKS);
        var seen = page("/inbox").replaceAll("(?s).*?seen=([0-9a-f]+).*", "$1");

        assertThat(shop.service.get("/inbox/live?seen=" + seen).statusCode()).isEqualTo(204);
        asked(PERSON);
        Await.until(
                "the list differs",
                () -> shop.service.get("/inbox/live?seen=" + seen).body().contains(PERSON));
    }
}
