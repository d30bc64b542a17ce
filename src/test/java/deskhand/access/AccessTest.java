package deskhand.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.testing.Await;
import deskhand.testing.Service;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final String TOKEN = "a-token-of-some-length";
    private static final String GUARDED = "/api/v1/connections";

    private static Service open;
    private static Service locked;

    @BeforeAll
    static void start() {
        open = Service.start();
        locked = Service.start(Map.of("deskhand.api-token", TOKEN));
    }

    @AfterAll
    static void stop() {
        open.close();
        locked.close();
    }

    @Test
    void without_a_token_this_machine_may_come() {
        assertThat(open.get(GUARDED).statusCode()).isEqualTo(200);
    }

    @Test
    void without_a_token_nobody_may_come_through_a_proxy() {
        var answer = Service.exchange(HttpRequest.newBuilder(open.uri(GUARDED))
                .header("X-Forwarded-For", "203.0.113.9")
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("DESKHAND_API_TOKEN");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void without_a_token_no_real_helpdesk_can_be_connected() {
        var answer = open.send(
                "PUT",
                GUARDED + "/acme",
                "{\"kind\":\"chatwoot\",\"base_url\":\"https://chat.example\",\"webhook_secret\":\"a-secret-of-theirs\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("DESKHAND_API_TOKEN");
    }

    @Test
    void once_a_real_helpdesk_is_connected_this_machine_needs_a_token_too() {
        try (var service = Service.start()) {
            service.bean(Connections.class)
                    .put("acme", new ConnectionSpec("chatwoot", "https://chat.example", "7", "t", "secret", null));

            Await.until("the door is closed", () -> service.get(GUARDED).statusCode() == 403);
            assertThat(service.get(GUARDED).body()).contains("DESKHAND_API_TOKEN");
            assertThat(service.get("/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void with_a_token_only_its_holder_may_come() {
        assertThat(locked.get(GUARDED).statusCode()).isEqualTo(401);
        assertThat(with("wrong-token-of-some-length").statusCode()).isEqualTo(401);
        assertThat(locked.get("/operations").statusCode()).isEqualTo(401);
        assertThat(with(TOKEN).statusCode()).isEqualTo(200);
    }

    private static java.net.http.HttpResponse<String> with(String token) {
        return Service.exchange(HttpRequest.newBuilder(locked.uri(GUARDED))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    @Test
    void a_browser_enters_the_token_once() {
        var form = HttpRequest.newBuilder(locked.uri("/access"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + TOKEN))
                .build();

        var cookie = Service.exchange(form).headers().firstValue("set-cookie").orElseThrow();

        assertThat(cookie).contains("HTTPOnly").contains("SameSite=Strict").doesNotContain(TOKEN);
        var answer = Service.exchange(HttpRequest.newBuilder(locked.uri(GUARDED))
                .header("Cookie", cookie.split(";")[0])
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void another_sites_page_cannot_change_anything() {
        var answer = Service.exchange(HttpRequest.newBuilder(open.uri(GUARDED + "/evil"))
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void health_is_open_and_metrics_are_not() {
        assertThat(locked.get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(locked.get("/health/readiness").statusCode()).isEqualTo(200);
        assertThat(locked.get("/prometheus").statusCode()).isEqualTo(401);
    }

    @Test
    void a_short_token_is_refused_at_the_start() {
        assertThatThrownBy(() -> new AccessSettings("short")).hasMessageContaining("DESKHAND_API_TOKEN");
    }
}
