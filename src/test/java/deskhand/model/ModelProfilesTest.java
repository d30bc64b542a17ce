package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import deskhand.model.call.ModelCalls;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.route.Router;
import deskhand.testing.Service;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Profiles as admins make them over HTTP, and what asking them comes to. */
class ModelProfilesTest {

    private static final String PROFILES = "/api/v1/models/profiles";
    private static final String ROLES = "/api/v1/models/roles";
    private static final AtomicLong TURN = new AtomicLong(100);

    private static FakeOpenAi openAi;
    private static FakeAnthropic anthropic;
    private static Service service;

    @BeforeAll
    static void start() {
        openAi = new FakeOpenAi();
        anthropic = new FakeAnthropic();
        service = Service.start(Map.of("deskhand.model.breaker-failures", "3", "deskhand.model.breaker-pause", "1h"));
    }

    @BeforeEach
    void behave() {
        openAi.reset();
        anthropic.reset();
    }

    @AfterAll
    static void stop() {
        service.close();
        openAi.close();
        anthropic.close();
    }

    private static String put(String name, String json, int status) {
        var answer = service.send("PUT", PROFILES + "/" + name, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static void openAiProfile(String name, String more) {
        put(name, """
                {"provider":"openai","base_url":"%s","model":"fake-1","timeout_ms":4000%s}""".formatted(openAi.baseUrl(), more), 201);
    }

    private static void anthropicProfile(String name, String more) {
        put(name, """
                {"provider":"anthropic","base_url":"%s","model":"claude-fake","api_key":"sk-ant-1","timeout_ms":4000%s}""".formatted(anthropic.baseUrl(), more), 201);
    }

    private static void playing(String role, String profile) {
        var answer = service.send("PUT", ROLES + "/" + role, "{\"profile\":\"" + profile + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static RouteAnswer ask(long turn) {
        return service.bean(Models.class)
                .ask(
                        Errand.of(Role.ROUTER, turn, turn),
                        new Prompt("Sort.", "Where is it?"),
                        RouteAnswer.class,
                        (answer, _) -> answer);
    }

    @Test
    void what_is_shipped_asks_nobody_until_it_has_a_key() {
        assertThat(service.get(PROFILES + "/thinking").body())
                .contains(
                        "\"has_key\":false", "\"ready\":false", "\"reasoning_effort\":\"medium\"", "\"price_in\":null");
        assertThat(service.bean(Models.class).has(Errand.of(Role.OUTSTANDING, 0, 0)))
                .isFalse();
    }

    @Test
    void a_key_goes_in_and_never_comes_out() {
        var created = put("secretive", """
                {"provider":"openai","model":"m","api_key":"sk-very-secret","headers":{"X-Team":"header-secret"}}""", 201);

        assertThat(created).contains("\"has_key\":true", "\"has_headers\":[\"X-Team\"]");
        assertThat(created + service.get(PROFILES).body()).doesNotContain("very-secret", "header-secret");
        assertThat(service.query("select concat(api_key, headers) from model_profile where name = 'secretive'")
                        .getFirst())
                .isNotEmpty()
                .doesNotContain("very-secret", "header-secret");
        assertThat(put("secretive", "{\"temperature\":0.5}", 200)).contains("\"has_key\":true", "\"temperature\":0.5");
        assertThat(put("secretive", "{\"clear\":[\"temperature\"],\"api_key\":\"\"}", 200))
                .contains("\"has_key\":false", "\"temperature\":null");
    }

    @Test
    void fallbacks_must_not_go_round_in_a_circle() {
        openAiProfile("round-a", "");
        openAiProfile("round-b", ",\"fallback\":\"round-a\"");

        assertThat(put("round-a", "{\"fallback\":\"round-b\"}", 400)).contains("circle");
        assertThat(put("round-a", "{\"fallback\":\"nobody\"}", 400)).contains("There is no profile nobody");
    }

    @Test
    void metadata_services_and_nonsense_are_no_addresses() {
        for (var address : new String[] {
            "http://169.254.169.254/v1",
            "http://metadata.google.internal/v1",
            "ftp://example.com",
            "http://u:p@example.com"
        }) {
            assertThat(put("stray", "{\"provider\":\"openai\",\"model\":\"m\",\"base_url\":\"" + address + "\"}", 400))
                    .contains("ddress");
        }
    }

    @Test
    void a_profile_in_use_is_not_deleted() {
        assertThat(service.send("DELETE", PROFILES + "/strong", "").statusCode())
                .isEqualTo(409);
        openAiProfile("unused", "");
        assertThat(service.send("DELETE", PROFILES + "/unused", "").statusCode())
                .isEqualTo(204);
        assertThat(service.get(PROFILES + "/unused").statusCode()).isEqualTo(404);
    }

    @Test
    void a_test_call_says_whether_it_works_and_what_to_do() {
        openAiProfile("probe", "");
        anthropicProfile("probe-anthropic", "");

        assertThat(service.send("POST", PROFILES + "/probe/test", "").body())
                .contains("\"ok\":true", "\"structured\":true", "\"tokens_in\":100");
        assertThat(service.send("POST", PROFILES + "/probe-anthropic/test", "").body())
                .contains("\"ok\":true", "\"structured\":true", "\"model\":\"claude-fake\"");
        assertThat(anthropic.keys()).containsExactly("sk-ant-1");

        openAi.failingWith(401);
        assertThat(service.send("POST", PROFILES + "/probe/test", "").body()).contains("\"ok\":false", "enter another");
    }

    @Test
    void azure_gets_its_key_and_version_its_own_way() {
        put("azure", """
                {"provider":"azure","base_url":"%s","model":"gpt","api_key":"azure-key","api_version":"2024-10-21"}""".formatted(openAi.baseUrl()), 201);

        service.send("POST", PROFILES + "/azure/test", "");

        assertThat(openAi.headers("api-key")).containsExactly("azure-key");
        assertThat(openAi.headers("Authorization")).containsOnlyNulls();
        assertThat(openAi.urls()).containsExactly("/v1/chat/completions?api-version=2024-10-21");
    }

    @Test
    void custom_headers_are_sent_and_the_schema_may_be_part_of_the_prompt() {
        openAiProfile("house", ",\"headers\":{\"X-Team\":\"support\"},\"structured\":\"prompted\"");

        assertThat(service.send("POST", PROFILES + "/house/test", "").body()).contains("\"structured\":true");

        assertThat(openAi.headers("X-Team")).containsExactly("support");
        assertThat(openAi.requestsWith("response_format")).isEmpty();
        assertThat(openAi.requestsWith("additionalProperties")).hasSize(1);
    }

    private static String trust(String role, String json, int status) {
        var answer = service.send("PUT", "/api/v1/models/first-tier/" + role, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    @Test
    void an_admin_says_how_far_the_embedded_router_is_trusted_before_a_model_is_asked() {
        openAiProfile("router-2", "");
        playing("router", "router-2");
        var router = service.bean(Router.class);
        var turn = Stream.of("I forgot my password and cannot log in.", "Where is my parcel?", "I want my money back.")
                .map(text -> ATurn.saying(text).turn())
                .filter(one -> router.withoutModel(one).secondary() == null
                        && router.withoutModel(one).confidence() > 0.5)
                .findFirst()
                .orElseThrow();
        assertThat(service.get("/api/v1/models/first-tier").body())
                .contains("{\"role\":\"router\",\"enabled\":true,\"trusted_from\":0.9}", "\"trusted_from\":0.8");

        trust("router", "{\"enabled\":true,\"trusted_from\":0.3}", 200);
        router.route(turn);
        assertThat(openAi.calls()).isZero();

        trust("router", "{\"enabled\":false}", 200);
        router.route(turn);
        assertThat(openAi.calls()).isEqualTo(1);

        assertThat(trust("router", "{\"enabled\":true}", 400)).contains("Give trusted_from");
        trust("router", "{\"enabled\":true,\"trusted_from\":1.5}", 400);
        trust("judge", "{\"enabled\":false}", 404);
        assertThat(service.get("/api/v1/configuration").body()).contains("model_first_tiers:");
        trust("router", "{\"enabled\":true,\"trusted_from\":0.9}", 200);
        service.send("DELETE", ROLES + "/router", "");
    }

    @Test
    void the_fallback_answers_when_the_first_does_not_and_both_are_recorded_with_their_cost() {
        anthropicProfile("second", ",\"price_in\":3,\"price_cached\":0.3,\"price_out\":15");
        openAiProfile("first", ",\"fallback\":\"second\"");
        playing("router", "first");
        openAi.failingWith(500);
        var turn = TURN.incrementAndGet();

        assertThat(ask(turn).category()).isEqualTo("shipping");

        assertThat(service.bean(ModelCalls.class).ofTurn(turn))
                .satisfiesExactly(
                        call -> assertThat(call.outcome()).isEqualTo("broken"),
                        call -> assertThat(call.outcome()).isEqualTo("broken"),
                        call -> {
                            assertThat(call.outcome()).isEqualTo("ok");
                            assertThat(call.model()).isEqualTo("claude-fake");
                            assertThat(call.tokensIn()).isEqualTo(100);
                            assertThat(call.tokensCached()).isEqualTo(60);
                            // 40 new, 60 cached and 20 answered
                            assertThat(call.cost()).isEqualByComparingTo(new BigDecimal("0.000438"));
                        });
        assertThat(service.get("/api/v1/models/calls?turn=" + turn + "&limit=1").body())
                .contains("\"profile\":\"second\"")
                .doesNotContain("\"profile\":\"first\"");
        assertThat(service.get("/prometheus").body())
                .contains("deskhand_model_seconds_count{outcome=\"broken\",profile=\"first\",role=\"router\"}")
                .contains("deskhand_model_tokens_total{profile=\"second\",role=\"router\",which=\"cached\"}")
                .contains("deskhand_model_cost_total{profile=\"second\",role=\"router\"}");
    }

    @Test
    void anthropic_is_told_the_schema_and_to_keep_the_instructions() {
        anthropicProfile("a-judge", "");
        playing("router", "a-judge");

        ask(TURN.incrementAndGet());

        assertThat(anthropic.requests().getFirst().replaceAll("\\s", ""))
                .contains("\"output_config\"")
                .contains("\"additionalProperties\":false")
                .contains("\"cache_control\":{\"type\":\"ephemeral\"}");
    }

    @Test
    void anthropics_cut_off_answers_and_refusals_are_no_answers() {
        anthropicProfile("half", "");
        playing("router", "half");

        anthropic.cutOff();
        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(() -> ask(TURN.incrementAndGet()))
                .satisfies(e -> assertThat(e.why()).isEqualTo(ModelUnavailable.Why.INVALID_ANSWER));
        anthropic.refusing();
        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(() -> ask(TURN.incrementAndGet()))
                .satisfies(e -> assertThat(e.why()).isEqualTo(ModelUnavailable.Why.DECLINED));
    }

    @Test
    void a_dead_provider_is_left_alone_and_told_of_once() {
        openAiProfile("dead", "");
        playing("router", "dead");
        openAi.failingWith(503);
        var before = alerts();

        for (var turn = 0; turn < 5; turn++) {
            assertThatExceptionOfType(ModelUnavailable.class).isThrownBy(() -> ask(TURN.incrementAndGet()));
        }

        assertThat(openAi.calls()).isEqualTo(3);
        assertThat(alerts() - before).isEqualTo(1);
    }

    private static double alerts() {
        return service.get("/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("deskhand_alerts_total{kind=\"model-unavailable\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void a_category_may_have_a_specialist_of_its_own_and_a_role_may_be_the_embedded_brains() {
        openAiProfile("everyone", "");
        put("brain", "{\"provider\":\"embedded\",\"model\":\"embedded\"}", 201);
        playing("specialist", "everyone");
        service.send("PUT", ROLES + "/specialist", "{\"profile\":\"brain\",\"category\":\"billing\"}");
        var models = service.bean(Models.class);

        assertThat(models.has(Errand.of(Role.SPECIALIST, 0, 0).in("shipping"))).isTrue();
        assertThat(models.has(Errand.of(Role.SPECIALIST, 0, 0).in("billing"))).isFalse();
        assertThat(service.send("DELETE", ROLES + "/specialist?category=billing", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(models.has(Errand.of(Role.SPECIALIST, 0, 0).in("billing"))).isTrue();
        assertThat(service.send("PUT", ROLES + "/poet", "{\"profile\":\"everyone\"}")
                        .statusCode())
                .isEqualTo(404);
    }
}
