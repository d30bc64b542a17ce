package deskhand.model;

import static deskhand.model.FakeOpenAi.and;
import static deskhand.model.FakeOpenAi.answers;
import static deskhand.model.FakeOpenAi.asks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.call.ModelCall;
import deskhand.model.call.ModelCalls;
import deskhand.testing.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model uses tools round by round before it answers. */
class ToolsInTalkTest {

    private static final AtomicLong TURN = new AtomicLong(9_000);

    private static FakeOpenAi openAi;
    private static FakeAnthropic anthropic;
    private static Service service;

    @BeforeAll
    static void start() {
        openAi = new FakeOpenAi();
        anthropic = new FakeAnthropic();
        service = Service.start(new HashMap<>(openAi.settings()));
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

    /** Knows one tool, tells always the same, and remembers what it was asked. */
    private static final class OneTool implements Toolbox {

        private final List<String> asked = new ArrayList<>();
        private final String result;

        OneTool(String result) {
            this.result = result;
        }

        @Override
        public List<ToolOffer> offers() {
            return List.of(new ToolOffer("look", "Looks something \"up\".", """
                    {"type":"object","properties":{"what":{"type":"string","maxLength":40}},"required":["what"],\
                    "additionalProperties":false}"""));
        }

        @Override
        public boolean isSpent() {
            return asked.size() >= 4;
        }

        @Override
        public Told use(String tool, String arguments) {
            if (!tool.equals("look") || !arguments.contains("what")) {
                return Told.wrong("what is missing");
            }
            asked.add(arguments);
            return Told.of(result);
        }
    }

    private static ProposalAnswer ask(long turn, String text, Toolbox toolbox) {
        return service.bean(Models.class)
                .ask(
                        Errand.of(Role.SPECIALIST, turn, turn).in("shipping"),
                        new Prompt("Answer.", text),
                        ProposalAnswer.class,
                        (answer, _) -> answer,
                        toolbox);
    }

    @Test
    void what_a_tool_told_is_in_the_next_request() {
        openAi.saying(Role.SPECIALIST, asks("look", "{\"what\":\"order 1042\"}"), answers(FakeOpenAi.PROPOSAL));
        var tool = new OneTool("It is in Malmö.");

        var answer = ask(TURN.incrementAndGet(), "Where is it?", tool);

        assertThat(answer.confidence()).isEqualTo(0.93);
        assertThat(tool.asked).containsExactly("{\"what\":\"order 1042\"}");
        assertThat(openAi.calls()).isEqualTo(2);
        var second = openAi.requestsWith("It is in Malmö.").getFirst().replaceAll("\\s", "");
        assertThat(second)
                .contains(
                        "\"tool_call_id\":\"call-0-0\"", "\"maxLength\":40", "\"response_format\"", "\"strict\":true");
    }

    @Test
    void several_asks_in_one_reply_are_answered_in_one_request() {
        openAi.saying(
                Role.SPECIALIST,
                and(asks("look", "{\"what\":\"one\"}"), "look", "{\"what\":\"two\"}"),
                answers(FakeOpenAi.PROPOSAL));
        var tool = new OneTool("Here.");

        ask(TURN.incrementAndGet(), "Where is it?", tool);

        assertThat(tool.asked).hasSize(2);
        assertThat(openAi.requestsWith("call-0-1")).hasSize(1);
    }

    @Test
    void each_round_is_a_call_with_its_own_record() {
        openAi.saying(Role.SPECIALIST, asks("look", "{\"what\":\"it\"}"), answers(FakeOpenAi.PROPOSAL));
        var turn = TURN.incrementAndGet();

        ask(turn, "Where is it?", new OneTool("With ida@example.com."));

        assertThat(service.bean(ModelCalls.class).ofTurn(turn))
                .satisfiesExactly(
                        call -> {
                            assertThat(call.outcome()).isEqualTo(ModelCall.OK);
                            assertThat(call.answer()).contains("-> look {\"what\":\"it\"}");
                            assertThat(call.finish()).isEqualTo("tool_execution");
                        },
                        call -> {
                            assertThat(call.request())
                                    .contains("<- With [EMAIL")
                                    .doesNotContain("ida@example.com");
                            assertThat(call.tokensIn()).isEqualTo(100);
                        });
    }

    @Test
    void personal_data_in_results_does_not_leave_and_comes_back_in_arguments() {
        openAi.saying(
                Role.SPECIALIST,
                asks("look", "{\"what\":\"it\"}"),
                asks("look", "{\"what\":\"[EMAIL_1]\"}"),
                answers(FakeOpenAi.PROPOSAL));
        var tool = new OneTool("It went to ida@example.com.");

        ask(TURN.incrementAndGet(), "Where is it?", tool);

        assertThat(openAi.requestsWith("ida@example.com")).isEmpty();
        assertThat(tool.asked).containsExactly("{\"what\":\"it\"}", "{\"what\":\"ida@example.com\"}");
    }

    @Test
    void a_wrong_ask_is_told_what_is_wrong_and_may_be_put_right() {
        openAi.saying(
                Role.SPECIALIST,
                asks("look", "{\"wat\":1}"),
                asks("look", "{\"what\":\"it\"}"),
                answers(FakeOpenAi.PROPOSAL));
        var tool = new OneTool("Here.");

        ask(TURN.incrementAndGet(), "Where is it?", tool);

        assertThat(tool.asked).hasSize(1);
        assertThat(openAi.requestsWith("what is missing")).isNotEmpty();
    }

    @Test
    void two_wrong_asks_are_enough() {
        openAi.saying(Role.SPECIALIST, asks("look", "{\"wat\":1}"), asks("find", "{}"), answers(FakeOpenAi.PROPOSAL));

        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(() -> ask(TURN.incrementAndGet(), "Where is it?", new OneTool("Here.")))
                .satisfies(e -> assertThat(e.why()).isEqualTo(Why.INVALID_ANSWER));
        assertThat(openAi.calls()).isEqualTo(2);
    }

    @Test
    void a_model_that_never_stops_asking_is_stopped() {
        openAi.saying(Role.SPECIALIST, asks("look", "{\"what\":\"it\"}"));
        var tool = new OneTool("Here.");

        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(() -> ask(TURN.incrementAndGet(), "Where is it?", tool))
                .satisfies(e -> assertThat(e.why()).isEqualTo(Why.INVALID_ANSWER));
        assertThat(tool.asked).hasSize(4);
        assertThat(openAi.calls()).isEqualTo(6);
        assertThat(openAi.requestsWith("\"tool_choice\" : \"none\"")).hasSize(2);
    }

    @Test
    void an_answer_that_does_not_fit_after_tools_is_put_right_with_what_they_told() {
        openAi.saying(
                Role.SPECIALIST,
                asks("look", "{\"what\":\"it\"}"),
                answers(FakeOpenAi.PROPOSAL.replace("0.93", "93")),
                answers(FakeOpenAi.PROPOSAL));
        var tool = new OneTool("It is in Malmö.");

        assertThat(ask(TURN.incrementAndGet(), "Where is it?", tool).confidence())
                .isEqualTo(0.93);
        assertThat(tool.asked).hasSize(1);
        assertThat(openAi.requestsWith("Your answer was not accepted").getFirst())
                .contains("It is in Malmö.");
    }

    @Test
    void a_server_without_tools_is_asked_without() {
        openAi.rejectingTools();

        ask(TURN.incrementAndGet(), "Where is it?", new OneTool("Here."));
        ask(TURN.incrementAndGet(), "And now?", new OneTool("Here."));

        assertThat(openAi.requestsWith("Where is it?")).hasSize(2);
        assertThat(openAi.requestsWith("And now?"))
                .as("it is remembered")
                .hasSize(1)
                .noneMatch(body -> body.contains("\"tools\""));
    }

    @Test
    void anthropic_uses_tools_in_its_own_way() {
        var profile = service.send("PUT", "/api/v1/models/profiles/claude", """
                {"provider":"anthropic","base_url":"%s","model":"claude-fake","api_key":"sk-ant-1","timeout_ms":4000}""".formatted(anthropic.baseUrl()));
        assertThat(profile.statusCode()).as(profile.body()).isEqualTo(201);
        service.send("PUT", "/api/v1/models/roles/specialist", "{\"profile\":\"claude\",\"category\":\"damage\"}");
        anthropic.asking("look", "{\"what\":\"order 1042\"}", FakeOpenAi.PROPOSAL);
        var tool = new OneTool("It is in Malmö.");

        var answer = service.bean(Models.class)
                .ask(
                        Errand.of(Role.SPECIALIST, 0, 0).in("damage"),
                        new Prompt("Answer.", "Where is it?"),
                        ProposalAnswer.class,
                        (given, _) -> given,
                        tool);

        assertThat(answer.confidence()).isEqualTo(0.93);
        assertThat(tool.asked).singleElement().asString().contains("order 1042");
        assertThat(anthropic.requests().getLast().replaceAll("\\s", ""))
                .contains("\"tool_use_id\":\"use-1\"", "\"output_config\"", "\"input_schema\"");
    }
}
