package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page as a browser without JavaScript uses it. */
class OperationsPageTest {

    private Shop shop;
    private Mishaps mishaps;

    @BeforeEach
    void open() {
        shop = Shop.open(Mode.AUTO, Map.of("deskhand.outbox.most-tries", 2));
        mishaps = new Mishaps(shop);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void where_nothing_waits_the_page_says_so() {
        assertThat(page()).contains("Nothing is parked", "No failed delivery waits", "Jobs due", "Deliveries today");
        assertThat(shop.service.get("/").body())
                .contains("href=\"/operations\"")
                .doesNotContain("class=\"badge\"");
    }

    @Test
    void a_parked_action_is_retried_and_then_done() {
        var ref = mishaps.replyIsParked();
        var id = mishaps.parkedId();
        assertThat(page())
                .contains("Reply to the customer", "shop", "Ida Berg, conversation " + ref, "2 tries")
                .contains("The helpdesk could not be reached for too long")
                .contains(shop.service
                        .query("select what->>'text' from action where id = " + id)
                        .getFirst()
                        .lines()
                        .findFirst()
                        .orElseThrow());

        var answer = post("/operations/actions/" + id + "/retry");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(shop.service.get(location(answer)).body()).contains("is being tried again", "Nothing is parked");
        shop.untilIdle();
        assertThat(shop.publicReplies(ref)).hasSize(1);
        assertThat(mishaps.stateOfAction(id)).isEqualTo("DONE");
    }

    @Test
    void a_dropped_action_is_never_tried_again() {
        var ref = mishaps.replyIsParked();
        var id = mishaps.parkedId();

        var answer = post("/operations/actions/" + id + "/drop");

        assertThat(shop.service.get(location(answer)).body()).contains("was dropped", "Nothing is parked");
        shop.untilIdle();
        assertThat(shop.publicReplies(ref)).isEmpty();
        assertThat(mishaps.stateOfAction(id)).isEqualTo("DROPPED");
        assertThat(shop.service
                        .get(location(post("/operations/actions/" + id + "/retry")))
                        .body())
                .contains("no longer waits");
    }

    @Test
    void a_failed_delivery_is_looked_at_and_replayed() {
        var ref = mishaps.deliveryFails("Thank you very much!");
        var id = mishaps.failedId();
        assertThat(page())
                .contains("message_created", "shop", "reached maximum value of sequence", "<strong>1</strong> failed");
        assertThat(shop.service.get("/operations/deliveries/" + id).body())
                .contains("\"text\": \"Thank you very much!\"")
                .contains("/operations/deliveries/" + id + "/replay");

        assertThat(location(post("/operations/deliveries/" + id + "/replay"))).endsWith("failed_again");
        assertThat(shop.service
                        .send("POST", "/api/v1/deliveries/" + id + "/replay", "")
                        .body())
                .contains("could not be worked on again");
        assertThat(mishaps.stateOfDelivery(id)).isEqualTo("FAILED");

        mishaps.troubleIsOver();
        var answer = post("/operations/deliveries/" + id + "/replay");

        assertThat(shop.service.get(location(answer)).body()).contains("was worked on", "No failed delivery waits");
        Await.until("the bot answers", () -> !shop.publicReplies(ref).isEmpty());
        assertThat(mishaps.stateOfDelivery(id)).isEqualTo("TAKEN");
        assertThat(location(post("/operations/deliveries/" + id + "/replay"))).endsWith("delivery_gone");
    }

    @Test
    void a_failed_delivery_that_nobody_needs_is_dismissed_and_kept() {
        mishaps.deliveryFails("Thank you very much!");
        var id = mishaps.failedId();

        var answer = post("/operations/deliveries/" + id + "/dismiss");

        assertThat(shop.service.get(location(answer)).body()).contains("no longer waits", "No failed delivery waits");
        assertThat(mishaps.stateOfDelivery(id)).isEqualTo("IGNORED");
        assertThat(shop.service
                        .send("POST", "/api/v1/deliveries/" + id + "/dismiss", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_came_from_outside_is_shown_as_text() {
        mishaps.replyIsParked();
        shop.service.query("update action set detail = '<script>a</script>', what = what"
                + " || '{\"text\": \"<script>b</script>\"}' where state = 'PARKED' returning id");
        mishaps.deliveryFails("<script>c</script> \u202Ednuora</pre>");
        shop.service.query("update delivery set note = '<script>d</script>', event = '<script>e</script>'"
                + " where state = 'FAILED' returning id");

        assertThat(page())
                .contains("&lt;script&gt;a&lt;/script&gt;", "&lt;script&gt;b&lt;/script&gt;")
                .contains("&lt;script&gt;d&lt;/script&gt;", "&lt;script&gt;e&lt;/script&gt;")
                .doesNotContainPattern("<script>[a-e]");
        assertThat(shop.service
                        .get("/operations/deliveries/" + mishaps.failedId())
                        .body())
                .contains("&lt;script&gt;c&lt;/script&gt; \\u202ednuora&lt;/pre&gt;")
                .doesNotContainPattern("<script>[a-e]");
        assertThat(shop.service.get("/operations?told=%3Cscript%3Ef").body()).doesNotContain("<script>f");
    }

    @Test
    void long_lists_come_in_pages_and_a_button_leads_back_to_the_page_it_was_on() {
        mishaps.deliveryFails("Hello");
        shop.service.query("insert into delivery (connection_id, key, event, state, headers, body, received_at)"
                + " select connection_id, 'copy-' || n, 'copy-' || n, state, headers, body, received_at"
                + " from delivery, generate_series(10, 39) as n where state = 'FAILED' returning id");

        var first = page();
        assertThat(first)
                .contains("copy-39", "copy-20")
                .doesNotContain("copy-19")
                .contains(">Older</a>");
        var older = first.replaceAll("(?s).*href=\"(/operations\\?deliveries=\\d+)\">Older.*", "$1");
        assertThat(shop.service.get(older).body())
                .contains("copy-19", "copy-10", ">Newest</a>")
                .doesNotContain("copy-20", ">Older</a>");

        var answer = post("/operations/deliveries/1/replay" + older.substring(older.indexOf('?')));
        assertThat(location(answer)).contains(older.substring(older.indexOf('?') + 1));
        Await.until(
                "the sandbox page tells", () -> shop.service.get("/").body().matches("(?s).*class=\"badge\">3[01]<.*"));
    }

    @Test
    void with_htmx_only_what_changed_is_sent() {
        mishaps.replyIsParked();
        var id = mishaps.parkedId();
        var seen = page().replaceAll("(?s).*[?&;]seen=([0-9a-f]+).*", "$1");

        assertThat(shop.service.get("/operations/live?seen=" + seen).body())
                .contains("Jobs due")
                .doesNotContain("Reply to the customer");
        assertThat(shop.service.get("/operations/live?seen=0").body()).contains("Reply to the customer");
        var answer = Service.exchange(form("/operations/actions/" + id + "/drop")
                .header("HX-Request", "true")
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Nothing is parked", "was dropped").doesNotContain("<html");
    }

    @Test
    void a_page_of_another_site_cannot_press_the_buttons() {
        mishaps.replyIsParked();
        var id = mishaps.parkedId();

        var answer = Service.exchange(form("/operations/actions/" + id + "/drop")
                .header("Origin", "https://evil.example")
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(mishaps.stateOfAction(id)).isEqualTo("PARKED");
        assertThat(shop.service.get("/operations").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
    }

    private String page() {
        return shop.service.get("/operations").body();
    }

    private HttpResponse<String> post(String path) {
        return Service.exchange(form(path).build());
    }

    private HttpRequest.Builder form(String path) {
        return HttpRequest.newBuilder(shop.service.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
