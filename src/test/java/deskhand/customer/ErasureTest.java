package deskhand.customer;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Redelivery;
import deskhand.helpdesk.chatwoot.ChatwootUnderTest;
import deskhand.testing.Crashes;
import deskhand.testing.EveryTable;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is erased is in no table any more, and what the helpdesk tells again of them is nothing new. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest {

    private static final List<String> TRACES = List.of("Mara Lind", "mara@example.org", "zeppelin");

    private final ChatwootUnderTest desk = new ChatwootUnderTest();

    @BeforeAll
    void start() {
        desk.start(Map.of("deskhand.demo", "true"));
        desk.become(Mode.DRAFT);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    private Service service() {
        return desk.service();
    }

    /** With something in all the rooms that keep what is said. */
    private String talk() {
        var ref = desk.customerBegins("Why did my turquoise zeppelin lamp arrive broken?");
        desk.untilIdle();
        for (var note : List.of(
                "@deskhand why",
                "@deskhand summarize",
                "@deskhand bad: the zeppelin is not in it",
                "@deskhand redo: name the zeppelin",
                "@deskhand send: We replace your zeppelin lamp, Mara Lind.")) {
            desk.agentNotes(ref, note);
            desk.untilIdle();
        }
        desk.customerSays(ref, "Thank you, the zeppelin was a gift!");
        desk.untilIdle();
        var conversation = service().count("select id from conversation where ref = '" + ref + "'");
        service().run("""
                insert into model_call (at, conversation_id, role, profile, provider, model, prompt, outcome, millis, request,
                    answer, error)
                values (now(), %d, 'specialist', 'p', 'openai', 'm', 'x', 'ok', 1, 'zeppelin?', 'zeppelin!', 'zeppelin')
                """.formatted(conversation));
        service().run("""
                insert into customer (source, ref, name, email, updated_at)
                values ('csv', 'm1', 'Mara Lind', 'mara@example.org', now()) on conflict do nothing
                """);
        return ref;
    }

    private int erase() {
        return service()
                .send("DELETE", "/api/v1/customers?email=Mara@Example.org", "")
                .statusCode();
    }

    private long blankOf(String table, String words) {
        return service().count("select count(*) from " + table + " where " + words);
    }

    @Test
    void nothing_of_them_is_left_and_nothing_comes_back_when_it_is_told_again() {
        var ref = talk();
        var kept = List.of("message", "turn", "action", "delivery", "model_call", "note_command");
        var before = kept.stream().map(table -> blankOf(table, "true")).toList();
        var stored = new Redelivery(desk).ofNow();
        assertThat(EveryTable.with(service(), "zeppelin"))
                .contains("message", "stage", "turn", "action", "delivery", "model_call", "note_command");
        assertThat(EveryTable.with(service(), "mara lind")).contains("conversation", "customer");
        service().run("""
                insert into delivery (connection_id, key, event, state, headers, body, received_at)
                select id, 'other', 'e', 'FAILED', '{}', convert_to('{"email":"tamara@example.org"}', 'UTF8'), now()
                from connection limit 1
                """);

        assertThat(erase()).isEqualTo(200);

        assertThat(service().query("select convert_from(body, 'UTF8') from delivery where key = 'other'"))
                .containsExactly("{\"email\":\"tamara@example.org\"}");
        service().run("delete from delivery where key = 'other'");
        assertGone();
        assertThat(kept.stream().map(table -> blankOf(table, "true")).toList()).isEqualTo(before);

        assertThat(stored.get()).allMatch(status -> status < 300);
        for (var id : service().query("select id from delivery order by id")) {
            service().send("POST", "/api/v1/deliveries/" + id + "/replay", "");
        }
        desk.untilIdle();
        assertGone();
        assertThat(blankOf("turn", "true")).isEqualTo(before.get(1));

        desk.agentResolves(ref);
        desk.untilIdle();
        assertThat(EveryTable.with(service(), "Mara Lind"))
                .as("as the helpdesk told it just now, and nowhere else")
                .containsExactly("delivery");
        assertThat(service()
                        .get("/api/v1/connections/acme/conversations/" + ref + "/turns")
                        .statusCode())
                .isLessThan(500);
    }

    private void assertGone() {
        for (var trace : TRACES) {
            assertThat(EveryTable.with(service(), trace)).as(trace).isEmpty();
        }
    }

    @Test
    void who_writes_again_is_a_customer_like_any_other() {
        var ref = desk.customerBegins(Shop.THANKS);
        desk.untilIdle();
        assertThat(erase()).isEqualTo(200);

        desk.customerSays(ref, "Is anybody there?");
        desk.untilIdle();

        assertThat(service().query("select contact_email from conversation where ref = '" + ref + "'"))
                .containsExactly("mara@example.org");
        assertThat(service()
                        .query("select text from message m join conversation c on c.id = m.conversation_id"
                                + " where c.ref = '" + ref + "' and m.author = 'CUSTOMER' and m.text <> ''"))
                .containsExactly("Is anybody there?");
        assertThat(erase()).isEqualTo(200);
    }

    @Test
    void words_from_before_that_come_late_are_not_kept_and_wait_for_nobody() {
        var ref = desk.customerBegins(Shop.THANKS);
        desk.untilIdle();
        assertThat(erase()).isEqualTo(200);
        service().run("update conversation set erased_at = now() + interval '1 hour' where ref = '" + ref + "'");

        desk.customerSays(ref, "My theremin has a crack, says Mara.");
        desk.untilIdle();

        assertThat(service()
                        .query(
                                "select text || answered || masked from message m join conversation c on c.id = m.conversation_id"
                                        + " where c.ref = '" + ref
                                        + "' and m.author = 'CUSTOMER' order by m.id desc limit 1"))
                .containsExactly("truetrue");
        assertThat(EveryTable.with(service(), "theremin")).containsExactly("delivery");
        assertThat(service().query("select coalesce(contact_email, '-') from conversation where ref = '" + ref + "'"))
                .containsExactly("-");
    }

    @Test
    void while_the_bot_is_at_work_for_them_nothing_is_erased() {
        var crashes = service().bean(Crashes.class);
        crashes.holdAt("before route");
        var ref = desk.customerBegins(Shop.THANKS);
        crashes.awaitReached("before route");

        var answer = service().send("DELETE", "/api/v1/customers?email=mara@example.org", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("at work in a conversation of theirs");
        assertThat(service().query("select contact_email from conversation where ref = '" + ref + "'"))
                .containsExactly("mara@example.org");
        crashes.goOn("before route");
        desk.untilIdle();
        assertThat(erase()).isEqualTo(200);
    }

    @Test
    void the_sandbox_forgets_them_too() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            shop.customerBegins("Where is my turquoise zeppelin lamp?");
            shop.untilIdle();
            assertThat(EveryTable.with(shop.service, "zeppelin")).contains("sandbox_message");

            assertThat(shop.service
                            .send("DELETE", "/api/v1/customers?email=ida@example.com", "")
                            .statusCode())
                    .isEqualTo(200);

            assertThat(EveryTable.with(shop.service, "zeppelin")).isEmpty();
            assertThat(EveryTable.with(shop.service, "ida@example.com")).isEmpty();
        }
    }
}
