package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.call.ModelCall;
import deskhand.model.call.ModelCalls;
import deskhand.testing.Service;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a profile finds out by itself whether its provider is told schemas apart. */
class StructuredAnswersTest {

    private static final String PROFILES = "/api/v1/models/profiles/";
    private static final AtomicLong TURN = new AtomicLong(5_000);

    private static FakeOpenAi provider;
    private static FakeAnthropic anthropic;
    private static Service service;

    @BeforeAll
    static void start() {
        provider = new FakeOpenAi();
        anthropic = new FakeAnthropic();
        service = Service.start(Map.of("deskhand.model.breaker-failures", "1000"));
    }

    @BeforeEach
    void behave() {
        provider.reset();
        anthropic.reset();
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
        anthropic.close();
    }

    /** Another name of the model each time: what was found out before is then forgotten. */
    private static void routing(String structured) {
        var model = "fake-" + TURN.incrementAndGet();
        put("house", """
                {"provider":"openai","base_url":"%s","model":"%s","timeout_ms":4000,"structured":"%s"}""".formatted(provider.baseUrl(), model, structured));
    }

    private static void put(String name, String json) {
        var made = service.send("PUT", PROFILES + name, json);
        assertThat(made.statusCode()).as(made.body()).isBetween(200, 201);
        service.send("PUT", "/api/v1/models/roles/router", "{\"profile\":\"" + name + "\"}");
    }

    private static RouteAnswer ask(long turn) {
        return service.bean(Models.class)
                .ask(
                        Errand.of(Role.ROUTER, turn, turn),
                        new Prompt("Sort.", "Where is it?"),
                        RouteAnswer.class,
                        (answer, _) -> answer);
    }

    private static RouteAnswer ask() {
        return ask(0);
    }

    private static int asked(String body) {
        return provider.requestsWith(body).size();
    }

    @ParameterizedTest
    @CsvSource({
        "400, Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
        "422, response_format.type: unsupported value",
        "404, No endpoints found that support the requested parameters: response_format",
        "501, This server does not support structured outputs."
    })
    void a_provider_that_refuses_a_schema_is_asked_in_the_prompt_from_then_on(int status, String message) {
        routing("auto");
        provider.rejectingSchemas(status, message);
        provider.answeringPrompted(FakeOpenAi.ROUTE);
        var turn = TURN.incrementAndGet();

        assertThat(ask(turn).category()).isEqualTo("shipping");

        assertThat(asked("response_format\"")).isEqualTo(1);
        assertThat(service.bean(ModelCalls.class).ofTurn(turn))
                .extracting(ModelCall::outcome)
                .containsExactly("no_schema", "ok");
        assertThat(service.get(PROFILES + "house").body())
                .contains("\"structured\":\"auto\"", "\"structured_now\":\"prompted\"");

        ask();

        assertThat(asked("response_format\"")).as("not tried again").isEqualTo(1);
        assertThat(provider.calls()).isEqualTo(3);
    }

    @Test
    void a_changed_profile_is_told_schemas_again() {
        routing("auto");
        provider.rejectingSchemas(400, "response_format is not supported");
        provider.answeringPrompted(FakeOpenAi.ROUTE);
        ask();
        provider.reset();

        service.send("PUT", PROFILES + "house", "{\"temperature\":0.1}");
        ask();

        assertThat(asked("json_schema")).isEqualTo(1);
        assertThat(service.get(PROFILES + "house").body()).contains("\"structured_now\":\"strict\"");
    }

    @Test
    void what_an_admin_decided_holds() {
        routing("strict");
        provider.rejectingSchemas(400, "response_format is not supported");

        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(StructuredAnswersTest::ask)
                .satisfies(e -> assertThat(e.why()).isEqualTo(Why.NO_SCHEMA));
        assertThat(provider.calls()).isEqualTo(1);

        provider.reset();
        routing("prompted");
        provider.answeringPrompted(FakeOpenAi.ROUTE);
        ask();
        assertThat(asked("response_format\"")).isZero();
    }

    @Test
    void a_question_rejected_for_another_reason_is_not_asked_twice() {
        routing("auto");
        provider.failingWith(400);

        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(StructuredAnswersTest::ask)
                .satisfies(e -> assertThat(e.why()).isEqualTo(Why.REJECTED));
        assertThat(provider.calls()).isEqualTo(1);
    }

    @Test
    void a_provider_that_passes_over_the_schema_gets_it_in_the_prompt_with_the_complaint() {
        routing("auto");
        provider.answering(Role.ROUTER, "It is about shipping, I think.");
        provider.answeringPrompted(FakeOpenAi.ROUTE);

        assertThat(ask().category()).isEqualTo("shipping");
        assertThat(provider.requestsWith("not accepted"))
                .singleElement()
                .satisfies(body ->
                        assertThat(body).contains("additionalProperties").doesNotContain("\"response_format\""));
    }

    @Test
    void an_answer_in_the_schema_with_a_wrong_value_is_no_reason_to_give_the_schema_up() {
        routing("auto");
        provider.onceAnswering(FakeOpenAi.ROUTE.replace("0.95", "95"));

        ask();

        assertThat(asked("\"response_format\"")).isEqualTo(2);
        assertThat(service.get(PROFILES + "house").body()).contains("\"structured_now\":\"strict\"");
    }

    @Test
    void a_model_of_anthropics_that_takes_no_schema_gets_it_in_the_prompt() {
        put("older", """
                {"provider":"anthropic","base_url":"%s","model":"claude-fake","api_key":"sk-ant-1"}""".formatted(anthropic.baseUrl()));
        anthropic.rejectingSchemas();

        assertThat(ask().category()).isEqualTo("shipping");
        assertThat(ask().category()).isEqualTo("shipping");

        assertThat(anthropic.requests()).hasSize(3);
        assertThat(anthropic.requests().getLast()).doesNotContain("output_config");
    }

    @Test
    void a_test_call_finds_out_as_well() {
        routing("auto");
        provider.rejectingSchemas(400, "json_schema is not supported");

        assertThat(service.send("POST", PROFILES + "house/test", "").body())
                .contains("\"ok\":true", "\"structured\":true", "in the prompt");
        assertThat(service.get(PROFILES + "house").body()).contains("\"structured_now\":\"prompted\"");
    }
}
