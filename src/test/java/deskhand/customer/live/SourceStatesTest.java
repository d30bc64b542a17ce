package deskhand.customer.live;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import deskhand.customer.CustomerFile;
import deskhand.customer.Customers;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.context.ContextBuilder;
import deskhand.pipeline.route.Router;
import deskhand.testing.Await;
import deskhand.testing.Person;
import deskhand.testing.Service;
import deskhand.turn.Brief;
import deskhand.turn.OpenIssues;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop's own backend in trouble, and asked for one order. */
class SourceStatesTest {

    private static final String EMAIL = "lena@example.com";
    private static final String SOURCES = "/api/v1/live-sources";
    private static final WireMockServer SHOP = new WireMockServer(options().dynamicPort());
    private static Service service;

    @BeforeAll
    static void start() {
        SHOP.start();
        service = Service.start(Map.of(
                "deskhand.commerce.url", SHOP.baseUrl(),
                "deskhand.commerce.token", "shop-token",
                "deskhand.commerce.timeout", "2s",
                "deskhand.commerce.breaker-failures", "2",
                "deskhand.commerce.breaker-pause", "3s"));
    }

    @AfterAll
    static void stop() {
        service.close();
        SHOP.stop();
    }

    @BeforeEach
    void afresh() {
        SHOP.resetAll();
        service.bean(Trials.class).begin(SourceKind.COMMERCE);
    }

    private static void answers(ResponseDefinitionBuilder response) {
        SHOP.stubFor(post(anyUrl()).willReturn(response));
    }

    private static String lena(String... orders) {
        return "{\"name\":\"Lena Live\",\"orders\":[" + String.join(",", orders) + "]}";
    }

    private static String order(String number) {
        return """
                {"number":"%s","status":"placed","total":{"amount":12.5,"currency":"EUR"},\
                "placed_at":"2026-11-20T10:00:00Z","items":[{"name":"Almonds","quantity":1}],"shipments":[],"payments":[]}""".formatted(number);
    }

    private static Customers.Look look() {
        return service.bean(Customers.class).look(EMAIL);
    }

    private static int asked() {
        return SHOP.findAll(postRequestedFor(anyUrl())).size();
    }

    private static String state() {
        return service.get(SOURCES).body();
    }

    private static double leftAlone() {
        return service.bean(MeterRegistry.class)
                .get("deskhand.live.source.left.alone")
                .tag("source", "commerce")
                .gauge()
                .value();
    }

    @Test
    void one_that_fails_twice_is_left_alone_and_then_asked_once() {
        answers(aResponse().withStatus(500));
        assertThat(look().unknown()).isEqualTo("The shop's backend: it answered 500");
        assertThat(state()).contains("\"state\":\"failing\"", "\"failures\":1");
        look();

        assertThat(look().unknown()).isEqualTo("The shop's backend: it answered 500; it is left alone for a moment");
        assertThat(asked()).isEqualTo(2);
        assertThat(state()).contains("\"state\":\"resting\"", "it answered 500", "\"rests_until\":");
        assertThat(leftAlone()).isEqualTo(1);
        assertThat(Person.at(service).get("/customers/sources").body())
                .contains("Left alone for a moment: it answered 500.");

        answers(aResponse().withBody(lena(order("L-1"))));
        Await.until("it is asked again", () -> look().unknown() == null);
        assertThat(state()).contains("\"state\":\"ready\"").doesNotContain("it answered 500");
        assertThat(leftAlone()).isZero();
    }

    @Test
    void a_refused_key_is_a_fault_of_the_setting_that_is_named_at_once() {
        answers(aResponse().withStatus(401));

        assertThat(look().unknown()).contains("it refuses the key", "DESKHAND_COMMERCE_TOKEN");
        assertThat(look().unknown()).contains("DESKHAND_COMMERCE_TOKEN", "left alone");
        assertThat(asked()).isEqualTo(1);
        assertThat(state()).contains("\"state\":\"refused\"", "DESKHAND_COMMERCE_TOKEN");
        assertThat(Person.at(service).get("/customers/sources").body())
                .contains("Refused: it refuses the key", "DESKHAND_COMMERCE_TOKEN");
    }

    @Test
    void one_that_says_when_to_come_back_is_left_alone_until_then_even_by_people() {
        answers(aResponse().withStatus(503).withHeader("Retry-After", "60"));
        look();
        answers(aResponse().withBody(lena()));

        assertThat(look().unknown()).contains("when to come back; it is left alone");
        assertThat(service.send("POST", SOURCES + "/commerce/check", "{\"email\":\"" + EMAIL + "\"}")
                        .body())
                .contains("\"state\":\"unknown\"");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void it_is_checked_like_others_and_connected_by_the_environment_alone() {
        answers(aResponse().withBody(lena(order("L-1"))));

        assertThat(service.send("POST", SOURCES + "/commerce/check", "{\"email\":\"" + EMAIL + "\"}")
                        .body())
                .contains("\"state\":\"known\"", "1 orders");
        assertThat(service.send("PUT", SOURCES + "/commerce", "{\"url\":\"https://shop.example.com\",\"secret\":\"x\"}")
                        .body())
                .contains("DESKHAND_COMMERCE_URL");
        assertThat(service.send("DELETE", SOURCES + "/commerce", "").statusCode())
                .isEqualTo(404);
        assertThat(Person.at(service).get("/customers/sources").body()).doesNotContain("commerce-connect");
    }

    @Test
    void an_answer_that_drips_or_never_ends_is_not_waited_for() {
        answers(aResponse().withBody(lena(order("L-1"))).withChunkedDribbleDelay(20, 30_000));
        var began = System.nanoTime();

        assertThat(service.send("POST", SOURCES + "/commerce/check", "{\"email\":\"" + EMAIL + "\"}")
                        .body())
                .contains("could not be reached in time");
        assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);

        answers(aResponse().withBody("{\"name\":\"" + "x".repeat(3_000_000) + "\"}"));
        assertThat(look().unknown()).contains("said too much");
    }

    @Test
    void an_answer_that_does_not_keep_to_the_contract_is_unknown() {
        for (var broken : new String[] {
            "{\"name\":\"Lena\",\"orders\":[{\"number\":\"L-1\",\"items\":[],\"shipments\":[],\"payments\":[]}]}",
            lena(order("L-1").replace("12.5", "1e999999")),
            lena(order("L-1").replace("12.5", "null")),
            lena(order("L-1").replace("\"status\":\"placed\",", "")),
            lena("null")
        }) {
            answers(aResponse().withBody(broken));
            assertThat(look().unknown()).as(broken).startsWith("The shop's backend: its answer");
        }
    }

    @Test
    void too_much_is_cut_off() {
        var items = "{\"name\":\"" + "x".repeat(5_000) + "\",\"quantity\":1},";
        answers(aResponse().withBody(lena(order("L-1").replace("\"items\":[", "\"items\":[" + items.repeat(200)))));

        var order = look().file().orElseThrow().purchases().getFirst();

        assertThat(order.items()).hasSize(30).allMatch(item -> item.name().length() <= 1_000);
    }

    private static Brief brief(String text) {
        var turn = ATurn.saying(text).from("Lena", EMAIL).turn();
        return service.bean(ContextBuilder.class)
                .build(turn, service.bean(Router.class).route(turn), OpenIssues.NONE);
    }

    @Test
    void an_order_that_is_not_among_the_newest_is_asked_for_by_its_number() {
        answers(aResponse().withBody(lena(order("1004"), order("1003"), order("1002"), order("1001"))));
        SHOP.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$[?(@.order_number == '998')]"))
                .willReturn(aResponse().withBody(lena(order("998"), order("1004")))));

        assertThat(brief("Where is my order 998?").told()).contains("order 998");
        assertThat(service.bean(Customers.class).purchase(EMAIL, "#998").purchase())
                .map(CustomerFile.Purchase::number)
                .contains("998");
    }

    @Test
    void an_order_that_the_shop_does_not_tell_of_is_not_said_to_be_none() {
        answers(aResponse().withBody(lena(order("1004"), order("1003"), order("1002"))));

        var brief = brief("Where is my order 998?");

        assertThat(brief.leftOut()).anyMatch(line -> line.startsWith("order 998: not among the newest orders"));
        assertThat(brief.leftOut()).noneMatch(line -> line.contains("none under"));
    }

    @Test
    void an_order_that_cannot_be_asked_for_now_is_unknown() {
        answers(aResponse().withBody(lena(order("1004"))));
        SHOP.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$.order_number"))
                .willReturn(aResponse().withStatus(500)));

        assertThat(brief("Where is my order 998?").leftOut())
                .anyMatch(line -> line.startsWith("order 998: unknown, The shop's backend"));
    }
}
