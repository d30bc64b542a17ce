package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Await;
import deskhand.testing.Service;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page as a browser without JavaScript uses it. */
class SandboxPageTest {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(Map.of("deskhand.demo", "true"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_first_visit_invites_to_write() {
        assertThat(service.get("/?c=new").body())
                .contains("Write to the bot as a customer")
                .contains("Where is my order?");
    }

    @Test
    void a_plain_form_starts_a_conversation_and_the_bot_answers() {
        var answer = post("/sandbox/conversations", "customer=MIRA&text=" + encoded("Where is my order 1042?"));

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = answer.headers().firstValue("Location").orElseThrow();
        assertThat(service.get(page).body()).contains("Where is my order 1042?");
        Await.until(
                "the bot has said what it decided",
                () -> service.get(page).body().contains("Stored outcome"));
    }

    @Test
    void what_a_customer_writes_is_shown_as_text() {
        var page = post(
                        "/sandbox/conversations",
                        "name=" + encoded("<b>Eve</b>") + "&text=" + encoded("<script>x</script>"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(service.get(page).body())
                .contains("&lt;script&gt;x&lt;/script&gt;")
                .doesNotContain("<script>x")
                .doesNotContain("<b>Eve");
    }

    @Test
    void an_agent_can_take_over_and_give_back() {
        var page = post("/sandbox/conversations", "customer=TOM&text=Hello")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var ref = page.replaceAll(".*=", "");

        post("/sandbox/conversations/" + ref + "/take-over", "");
        assertThat(service.get(page).body()).contains("Give back to the bot");

        post("/sandbox/conversations/" + ref + "/give-back", "");
        assertThat(service.get(page).body()).contains("Take over");
    }

    @Test
    void the_mode_can_be_switched() {
        post("/sandbox/mode", "mode=draft&c=new");
        assertThat(service.get("/?c=new").body()).containsPattern("value=\"draft\"[^>]*aria-pressed=\"true\"");

        post("/sandbox/mode", "mode=auto&c=new");
        assertThat(service.get("/?c=new").body()).containsPattern("value=\"auto\"[^>]*aria-pressed=\"true\"");
    }

    @Test
    void no_script_but_ours_may_run_and_nobody_may_frame_the_page() {
        assertThat(service.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("script-src 'self'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(service.get("/webjars/htmx.org/2.0.8/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
        assertThat(service.get("/assets/deskhand.css").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> post(String path, String form) {
        return Service.exchange(HttpRequest.newBuilder(service.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
