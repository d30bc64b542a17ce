package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import deskhand.helpdesk.Mode;
import deskhand.model.ModelUnavailable.Why;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.pipeline.MemoryJournal;
import deskhand.pipeline.TurnPipeline;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.Route;
import deskhand.turn.Verdict;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelsTest {

    private static FakeOpenAi provider;
    private static ApplicationContext service;

    @BeforeAll
    static void start() {
        provider = new FakeOpenAi();
        service = Brain.start(provider.settings());
    }

    @BeforeEach
    void behave() {
        provider.reset();
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
    }

    private static RouteAnswer ask() {
        return service.getBean(Models.class)
                .ask(Role.ROUTER, new Prompt("Sort.", "Where is it?"), RouteAnswer.class, Function.identity());
    }

    @Test
    void asks_for_the_schema_by_name_and_strictly() {
        var answer = ask();

        assertThat(answer.category()).isEqualTo("shipping");
        assertThat(provider.requestsWith("\"name\"").getFirst().replaceAll("\\s", ""))
                .contains("\"name\":\"route\"")
                .contains("\"strict\":true")
                .contains("\"additionalProperties\":false");
    }

    @Test
    void an_answer_that_does_not_fit_is_asked_for_once_more_with_the_complaint() {
        provider.onceAnswering(FakeOpenAi.ROUTE.replace("0.95", "95"));

        assertThat(ask().confidence()).isEqualTo(0.95);
        assertThat(provider.requestsWith("confidence must be between 0 and 1")).hasSize(1);
    }

    @Test
    void two_answers_that_do_not_fit_are_enough() {
        provider.answering(Role.ROUTER, "I would rather chat.");

        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(ModelsTest::ask)
                .satisfies(e -> assertThat(e.why()).isEqualTo(Why.INVALID_ANSWER));
        assertThat(provider.requestsWith("Where is it?")).hasSize(2);
    }

    @Test
    void a_busy_or_broken_provider_gets_one_more_try() {
        provider.onceFailingWith(429);
        assertThat(ask().category()).isEqualTo("shipping");

        provider.reset();
        provider.failingWith(500);
        assertThatExceptionOfType(ModelUnavailable.class).isThrownBy(ModelsTest::ask);
        assertThat(provider.requestsWith("Where is it?")).hasSize(2);
    }

    @Test
    void a_refused_key_is_not_tried_again() {
        provider.failingWith(401);

        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(ModelsTest::ask)
                .satisfies(e -> assertThat(e.why()).isEqualTo(Why.REFUSED));
        assertThat(provider.requestsWith("Where is it?")).hasSize(1);
    }

    @Test
    void a_slow_provider_is_given_up_in_time() {
        provider.slowBy(Duration.ofSeconds(10));

        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(ModelsTest::ask)
                .satisfies(e -> assertThat(e.why()).isEqualTo(Why.TOO_SLOW));
    }

    @Test
    void a_turn_asks_each_role_once_and_fences_what_the_customer_wrote() {
        var journal = new MemoryJournal();
        var planned = service.getBean(TurnPipeline.class)
                .run(ATurn.saying("Where is my order 1042?").turn(), journal);

        assertThat(planned.outcome()).isInstanceOf(Outcome.Send.class);
        assertThat(journal.trace().last(Route.class))
                .hasValueSatisfying(route -> assertThat(route.by()).isEqualTo("fake-1"));
        assertThat(journal.trace().last(Proposal.class))
                .hasValueSatisfying(proposal -> assertThat(proposal.cites()).containsExactly("order:1042"));
        assertThat(provider.requestsWith("data>>>")).hasSize(3);
    }

    @Test
    void a_reply_that_the_gate_sends_back_is_written_once_more() {
        provider.answering(Role.SPECIALIST, FakeOpenAi.PROPOSAL.replace("NP48210377SE", "ZZ999999"));

        var journal = new MemoryJournal();
        var planned = service.getBean(TurnPipeline.class)
                .run(ATurn.saying("Where is my order 1042?").turn(), journal);

        assertThat(planned.outcome().reason()).isEqualTo(Reason.GATE_HELD);
        assertThat(provider.requestsWith("sent back by a checker")).hasSize(1);
        assertThat(journal.trace().last(Verdict.class))
                .hasValueSatisfying(verdict -> assertThat(verdict).isInstanceOf(Verdict.Revise.class));
    }

    @Test
    void without_its_judge_a_reply_becomes_a_draft() {
        provider.answering(Role.JUDGE, "Looks fine to me!");

        var planned = service.getBean(TurnPipeline.class)
                .run(ATurn.saying("Where is my order 1042?").turn(), new MemoryJournal());

        assertThat(planned.outcome()).isInstanceOf(Outcome.Draft.class);
        assertThat(planned.outcome().reason()).isEqualTo(Reason.GATE_HELD);
    }

    @Test
    void without_its_model_a_turn_ends_with_a_person() {
        provider.failingWith(401);

        var planned = service.getBean(TurnPipeline.class)
                .run(ATurn.saying("Where is my order 1042?").in(Mode.AUTO).turn(), new MemoryJournal());

        assertThat(planned.outcome()).isInstanceOf(Outcome.Escalate.class);
        assertThat(planned.outcome().reason()).isEqualTo(Reason.MODEL_UNAVAILABLE);
    }
}
