package deskhand.tool;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import deskhand.testing.Service;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tools as admins see, allow, try and define them. */
class ToolsApiTest {

    private static final WireMockServer BACKEND = new WireMockServer(options().dynamicPort());
    private static Service service;

    @BeforeAll
    static void start() {
        BACKEND.start();
        service = Service.start(Map.of("deskhand.demo", "true", "deskhand.tool.hosts", "localhost, 169.254.169.254"));
    }

    @BeforeEach
    void behave() {
        BACKEND.resetAll();
    }

    @AfterAll
    static void stop() {
        service.close();
        BACKEND.stop();
    }

    private static String get(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String send(String method, String path, String json, int status) {
        var answer = service.send(method, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static String url(String path) {
        return "http://localhost:" + BACKEND.port() + path;
    }

    private static void define(String name, String url, String more) {
        send("PUT", "/api/v1/http-tools/" + name, definition(url, more), 200);
    }

    private static String definition(String url, String more) {
        return """
                {"description":"Points of a customer.","url":"%s","schema":{"type":"object","properties":\
                {"card":{"type":"string","maxLength":20}},"required":["card"],"additionalProperties":false}%s}""".formatted(url, more);
    }

    private static String tried(String tool, String arguments) {
        return send(
                "POST",
                "/api/v1/tools/" + tool + "/try",
                "{\"email\":\"mira@example.com\",\"arguments\":" + arguments + "}",
                200);
    }

    @Test
    void every_tool_is_told_with_who_may_use_it() {
        assertThat(get("/api/v1/tools"))
                .contains("\"name\":\"order_lookup\"", "\"trust\":\"verified\"", "\"within_ms\":5000")
                .contains("\"categories\":[\"billing\",\"damage\",\"order-changes\",\"returns-refunds\",\"shipping\"]");
    }

    @Test
    void a_category_gets_other_tools() {
        assertThat(send("PUT", "/api/v1/categories/general/tools", "{\"tools\":[\"product_info\"]}", 200))
                .isEqualTo("{\"tools\":[\"product_info\"]}");
        assertThat(get("/api/v1/categories/general/tools")).isEqualTo("{\"tools\":[\"product_info\"]}");
        assertThat(send("PUT", "/api/v1/categories/general/tools", "{\"tools\":[\"nonsense\"]}", 422))
                .contains("GET /api/v1/tools");
        send("PUT", "/api/v1/categories/nonsense/tools", "{\"tools\":[]}", 404);
    }

    @Test
    void a_tool_is_tried_for_a_customer_of_choice() {
        assertThat(tried("order_lookup", "{\"order_number\":\"#1042\"}"))
                .contains("\"state\":\"done\"", "NP48210377SE", "\"order.status\":\"shipped\"");
        assertThat(tried("get_box_contents", "{}")).contains("1 × Maple Granola: Oats, maple syrup, hazelnuts");
        assertThat(tried("get_subscription", "{}")).contains("Monthly Pantry Box", "is active");
        assertThat(tried("get_payment_history", "{}")).contains("A charge of €46.50 for order 1042");
        assertThat(tried("get_customer_history", "{}")).contains("A customer since", "tier standard");
        assertThat(tried("product_info", "{\"product\":\"is there olive oil?\"}"))
                .contains("Organic Olive Oil 500 ml", "€16.50");
        assertThat(tried("product_info", "{\"product\":\"spaceship\"}")).contains("no such product");
        assertThat(tried("search_knowledge_base", "{\"question\":\"Do you ship to Norway?\"}"))
                .contains("[article:delivery#");
        assertThat(tried("system_status", "{}")).contains("No trouble is known.");
        send("POST", "/api/v1/tools/order_lookup/try", "{\"arguments\":{\"email\":\"x\"}}", 422);
        send("POST", "/api/v1/tools/nonsense/try", "{}", 404);
        assertThat(send("POST", "/api/v1/tools/order_lookup/try", "{}", 200)).contains("\"state\":\"refused\"");
    }

    @Test
    void a_tool_that_an_admin_defined_asks_another_system_for_this_customer() {
        BACKEND.stubFor(any(anyUrl()).willReturn(okJson("{\"points\":120,\"level\":\"gold\",\"more\":{\"a\":1}}")));
        define(
                "loyalty_points",
                url("/points/{card}?who={customer_email}"),
                ",\"header\":\"Authorization\",\"secret\":\"Bearer s3cret\"");

        assertThat(tried("loyalty_points", "{\"card\":\"a/b?c=1\"}"))
                .contains("\"state\":\"done\"", "120")
                .contains("\"loyalty_points.points\":\"120\"", "\"loyalty_points.level\":\"gold\"");
        BACKEND.verify(getRequestedFor(urlEqualTo("/points/a%2Fb%3Fc%3D1?who=mira%40example.com"))
                .withHeader("Authorization", equalTo("Bearer s3cret")));
        assertThat(get("/api/v1/http-tools")).contains("\"has_secret\":true").doesNotContain("s3cret");
        assertThat(service.query("select secret from http_tool where name = 'loyalty_points'"))
                .allMatch(locked -> locked.startsWith("v1:"));

        send("PUT", "/api/v1/categories/retention/tools", "{\"tools\":[\"loyalty_points\"]}", 200);
        assertThat(get("/api/v1/tools")).contains("\"categories\":[\"retention\"]");
        send("DELETE", "/api/v1/http-tools/loyalty_points", "", 204);
        send("DELETE", "/api/v1/http-tools/loyalty_points", "", 404);
    }

    @Test
    void a_post_carries_the_arguments_and_the_customer() {
        BACKEND.stubFor(any(anyUrl()).willReturn(aResponse().withBody("two left")));
        define("stock_level", url("/stock"), ",\"method\":\"POST\",\"tells_customer\":true");

        assertThat(tried("stock_level", "{\"card\":\"7\"}")).contains("two left", "\"fields\":{}");
        BACKEND.verify(postRequestedFor(urlEqualTo("/stock"))
                .withRequestBody(equalToJson("{\"card\":\"7\",\"customer_email\":\"mira@example.com\"}")));
    }

    @Test
    void megabytes_errors_and_redirects_are_results() {
        define("big_answer", url("/big"), ",\"most_characters\":200");
        BACKEND.stubFor(any(urlEqualTo("/big")).willReturn(aResponse().withBody("x".repeat(5_000_000))));
        assertThat(tried("big_answer", "{\"card\":\"1\"}")).hasSizeLessThan(400).contains("\"state\":\"done\"");

        BACKEND.stubFor(
                any(urlEqualTo("/big")).willReturn(aResponse().withStatus(500).withBody("stack trace")));
        assertThat(tried("big_answer", "{\"card\":\"1\"}"))
                .contains("\"state\":\"failed\"", "It answered 500")
                .doesNotContain("stack trace");

        BACKEND.stubFor(any(urlEqualTo("/big"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", "http://169.254.169.254/latest")));
        assertThat(tried("big_answer", "{\"card\":\"1\"}")).contains("It answered 302");

        BACKEND.stubFor(any(urlEqualTo("/big")).willReturn(okJson("{}").withFixedDelay(5_000)));
        define("slow_answer", url("/big"), ",\"within_ms\":200");
        assertThat(tried("slow_answer", "{\"card\":\"1\"}")).contains("\"state\":\"failed\"");
    }

    @Test
    void what_would_reach_where_it_must_not_is_not_defined() {
        assertThat(send("PUT", "/api/v1/http-tools/elsewhere", definition("https://evil.example/x", ""), 422))
                .contains("DESKHAND_TOOL_HOSTS");
        assertThat(send("PUT", "/api/v1/http-tools/metadata", definition("http://169.254.169.254/latest", ""), 422))
                .contains("never called");
        assertThat(send("PUT", "/api/v1/http-tools/open_host", definition("http://{card}.localhost/x", ""), 422))
                .contains("behind the host");
        assertThat(send("PUT", "/api/v1/http-tools/open_host", definition("http://localhost{card}/x", ""), 422))
                .contains("behind the host");
        assertThat(send("PUT", "/api/v1/http-tools/no_place", definition(url("/{nothing}"), ""), 422))
                .contains("no such argument");
        assertThat(send("PUT", "/api/v1/http-tools/order_lookup", definition(url("/x"), ""), 409))
                .contains("comes with the service");
        assertThat(send(
                        "PUT",
                        "/api/v1/http-tools/wide_open",
                        definition(url("/x"), "").replace("\"maxLength\":20", "\"format\":\"card\""),
                        422))
                .contains("format");
        assertThat(send("PUT", "/api/v1/http-tools/BAD-name", definition(url("/x"), ""), 400))
                .contains("name");
    }
}
