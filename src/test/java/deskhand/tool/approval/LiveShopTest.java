package deskhand.tool.approval;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.tool.Tool;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop's own backend carries out what was approved: once, however often it must be asked. */
class LiveShopTest {

    private static final String WISH = "Please skip my next box";
    private static final String REFUND = "{\"order_number\":\"L-1\",\"amount\":10,\"reason\":\"stale\"}";
    private static final WireMockServer SHOP = new WireMockServer(options().dynamicPort());

    @BeforeAll
    static void start() {
        SHOP.start();
    }

    @AfterAll
    static void stop() {
        SHOP.stop();
    }

    @BeforeEach
    void fresh() {
        SHOP.resetAll();
        knows(0);
    }

    private static void knows(int refunded) {
        SHOP.stubFor(post(urlEqualTo("/customers/find")).willReturn(aResponse().withBody("""
                {"name":"Mira Live","orders":[{"number":"L-1","status":"delivered",
                "total":{"amount":12.5,"currency":"EUR"},"placed_at":"2026-11-10T10:00:00Z",
                "items":[{"name":"Almonds","quantity":1}],"shipments":[],"payments":[
                {"kind":"charge","status":"done","amount":{"amount":12.5,"currency":"EUR"},"method":"card","at":"2026-11-10T10:00:00Z"},
                {"kind":"refund","status":"done","amount":{"amount":%d,"currency":"EUR"},"method":"card","at":"2026-11-11T10:00:00Z"}
                ]}]}""".formatted(refunded))));
    }

    private static void answers(ResponseDefinitionBuilder response) {
        SHOP.stubFor(post(urlEqualTo("/operations")).willReturn(response));
    }

    private static Wishes wishes(String text, int mostTries) {
        return Wishes.of(
                Mode.DRAFT,
                text,
                Map.of(
                        "deskhand.commerce.url",
                        SHOP.baseUrl(),
                        "deskhand.commerce.timeout",
                        "5s",
                        "deskhand.approval.first-pause",
                        "50ms",
                        "deskhand.approval.most-tries",
                        mostTries));
    }

    private static long keys() {
        return SHOP.findAll(postRequestedFor(urlEqualTo("/operations"))).stream()
                .map(request -> request.getHeader("Idempotency-Key"))
                .distinct()
                .count();
    }

    private static int asked() {
        return SHOP.findAll(postRequestedFor(urlEqualTo("/operations"))).size();
    }

    @Test
    void a_shop_that_is_down_is_asked_again_under_the_same_key() {
        answers(aResponse().withStatus(503));
        try (var wishes = wishes(WISH, 20)) {
            var id = wishes.waits("process_refund_request", REFUND);
            wishes.approve(id);
            Await.until("it was asked twice", () -> asked() >= 2);
            assertThat(wishes.state(id)).isEqualTo("APPROVED");

            // what was sent may have been done: the records alone would now speak against it
            knows(10);
            answers(aResponse().withStatus(200));
            Await.until("it is done", () -> wishes.state(id).equals("EXECUTED"));

            assertThat(keys()).isEqualTo(1);
            SHOP.verify(postRequestedFor(urlEqualTo("/operations"))
                    .withRequestBody(matchingJsonPath("$.email"))
                    .withRequestBody(matchingJsonPath("$.arguments.amount"))
                    .withRequestBody(matchingJsonPath("$.operation")));
            assertThat(wishes.refunds()).isZero();
        }
    }

    @Test
    void a_crash_after_the_shop_was_asked_asks_again_under_the_same_key() {
        answers(aResponse().withStatus(200));
        try (var wishes = wishes(WISH, 20)) {
            var id = wishes.waits("process_refund_request", REFUND);
            wishes.shop.crashes().dieOnceAt("sent");

            wishes.approve(id);

            Await.until("it is done", () -> wishes.state(id).equals("EXECUTED"));
            assertThat(wishes.shop.crashes().happened("sent")).isTrue();
            assertThat(asked()).isEqualTo(2);
            assertThat(keys()).isEqualTo(1);
        }
    }

    @Test
    void a_shop_that_refuses_or_never_answers_ends_as_failed_with_the_reason() {
        answers(aResponse().withStatus(409).withBody("{\"why\":\"The order is being checked.\"}"));
        try (var wishes = wishes(WISH, 2)) {
            var refused = wishes.waits("process_refund_request", REFUND);
            wishes.approve(refused);
            Await.until("it failed", () -> wishes.state(refused).equals("FAILED"));
            assertThat(wishes.shop.service.get("/api/v1/approvals/" + refused).body())
                    .contains("The order is being checked.");

            answers(aResponse().withStatus(500));
            var silent = wishes.waits(
                    "process_refund_request", "{\"order_number\":\"L-1\",\"amount\":5,\"reason\":\"stale\"}");
            wishes.approve(silent);
            Await.until("it is given up", () -> wishes.state(silent).equals("FAILED"));
            assertThat(wishes.shop.service.get("/api/v1/approvals/" + silent).body())
                    .contains("After 2 tries nobody tries again. Whether it was done is not known");
        }
    }

    @Test
    void a_reason_that_drips_is_not_waited_for() {
        answers(aResponse().withStatus(409).withBody("{\"why\":\"Slow.\"}").withChunkedDribbleDelay(10, 120_000));
        try (var wishes = wishes(WISH, 1)) {
            var id = wishes.waits("process_refund_request", REFUND);
            wishes.approve(id);
            Await.until("it is given up", () -> wishes.state(id).equals("FAILED"));
            assertThat(wishes.shop.service.get("/api/v1/approvals/" + id).body())
                    .contains("Whether it was done is not known");
        }
    }

    @Test
    void an_older_order_is_asked_for_and_one_that_is_not_told_is_not_said_to_be_none() {
        SHOP.stubFor(post(urlEqualTo("/customers/find"))
                .withRequestBody(matchingJsonPath("$[?(@.order_number == 'L-0')]"))
                .willReturn(aResponse().withBody("""
                        {"name":"Mira Live","orders":[{"number":"L-0","status":"delivered",
                        "total":{"amount":20,"currency":"EUR"},"placed_at":"2026-11-01T10:00:00Z","items":[],"shipments":[],
                        "payments":[{"kind":"charge","status":"done","amount":{"amount":20,"currency":"EUR"},"method":"card",
                        "at":"2026-11-01T10:00:00Z"}]}]}""")));
        try (var wishes = wishes(WISH, 20)) {
            wishes.waits("process_refund_request", REFUND.replace("L-1", "L-0"));

            assertThat(wishes.ask("process_refund_request", REFUND.replace("L-1", "L-99"))
                            .text())
                    .contains("not among the orders that the shop's system tells of")
                    .doesNotContain("has no order");
        }
    }

    @Test
    void the_world_is_looked_at_again_before_the_shop_is_asked() {
        answers(aResponse().withStatus(200));
        try (var wishes = wishes(WISH, 20)) {
            var id = wishes.waits("process_refund_request", REFUND);
            knows(12);

            wishes.approve(id);

            Await.until("it failed", () -> wishes.state(id).equals("FAILED"));
            assertThat(asked()).isZero();
        }
    }

    @Test
    void while_the_shop_cannot_be_read_nothing_is_asked_for() {
        SHOP.stubFor(post(urlEqualTo("/customers/find")).willReturn(aResponse().withStatus(500)));
        try (var wishes = wishes(WISH, 20)) {
            assertThat(wishes.ask("process_refund_request", REFUND)).isInstanceOf(Tool.Result.Failed.class);
            assertThat(wishes.shop.service.count("select count(*) from approval"))
                    .isZero();
        }
    }
}
