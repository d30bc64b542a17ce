package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import deskhand.helpdesk.Mode;
import deskhand.model.ModelUnavailable.Why;
import deskhand.model.call.ModelCalls;
import deskhand.model.profile.Profile;
import deskhand.model.profile.ProfileSpec;
import deskhand.model.profile.Profiles;
import deskhand.model.profile.Provider;
import deskhand.model.profile.Structured;
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
import java.util.HashMap;
import java.util.List;
import java.util.Set;
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
        var settings = new HashMap<>(provider.settings());
        settings.put("deskhand.route.embedded-from", 2); // the embedded router would be sure of some
        service = Brain.start(settings);
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
                .ask(
                        Errand.of(Role.ROUTER, 0, 0),
                        new Prompt("Sort.", "Where is it?"),
                        RouteAnswer.class,
                        (answer, _) -> answer);
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
    void the_judge_is_another_model_than_the_writer_once_there_is_one() {
        var profiles = service.getBean(Profiles.class);
        assertThat(judges()).containsExactly(Profile.DEFAULT);
        try {
            profiles.put("twin", profile("fake-1"));
            assertThat(judges()).containsExactly(Profile.DEFAULT);
            profiles.put("second-opinion", profile("fake-2"));
            assertThat(judges()).containsExactly("second-opinion");
            profiles.cast("judge", null, "twin");
            assertThat(judges()).containsExactly("twin");
        } finally {
            profiles.uncast("judge", null);
            profiles.delete("twin");
            profiles.delete("second-opinion");
        }
    }

    private static List<String> judges() {
        return service.getBean(Profiles.class).chain("judge", null).stream()
                .map(Profile::name)
                .toList();
    }

    private static ProfileSpec profile(String model) {
        return new ProfileSpec(
                Provider.OPENAI,
                provider.baseUrl(),
                model,
                null,
                null,
                null,
                null,
                null,
                null,
                4000,
                null,
                null,
                null,
                null,
                Set.of(),
                Structured.STRICT);
    }

    @Test
    void without_its_model_a_turn_ends_with_a_person() {
        provider.failingWith(401);

        var planned = service.getBean(TurnPipeline.class)
                .run(ATurn.saying("Where is my order 1042?").in(Mode.AUTO).turn(), new MemoryJournal());

        assertThat(planned.outcome()).isInstanceOf(Outcome.Escalate.class);
        assertThat(planned.outcome().reason()).isEqualTo(Reason.MODEL_UNAVAILABLE);
    }

    @Test
    void a_provider_is_asked_again_when_it_wants_to_be() {
        provider.onceBusyFor(Duration.ofSeconds(1));

        var began = System.nanoTime();
        assertThat(ask().category()).isEqualTo("shipping");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(provider.calls()).isEqualTo(2);
    }

    @Test
    void a_pause_longer_than_the_turn_is_not_waited_for() {
        provider.onceBusyFor(Duration.ofSeconds(60));
        var profiles = service.getBean(Profiles.class);
        // One of its own: what wants to be left alone is, also by the next test.
        profiles.put("limited", profile("fake-1"));
        profiles.cast("router", null, "limited");
        try {
            assertThatExceptionOfType(ModelUnavailable.class)
                    .isThrownBy(ModelsTest::ask)
                    .satisfies(e -> assertThat(e.why()).isEqualTo(Why.BUSY));
            assertThat(provider.calls()).isEqualTo(1);
        } finally {
            profiles.uncast("router", null);
            profiles.delete("limited");
        }
    }

    @Test
    void an_answer_that_was_cut_off_is_asked_for_once_more() {
        provider.onceCutOff();

        assertThat(ask().category()).isEqualTo("shipping");
        assertThat(provider.requestsWith("was cut off")).hasSize(1);
    }

    @Test
    void an_answer_that_is_no_json_gets_one_more_try() {
        provider.onceTalkingNonsense();

        assertThat(ask().category()).isEqualTo("shipping");
        assertThat(provider.calls()).isEqualTo(2);
    }

    @Test
    void a_model_that_declines_is_not_pressed() {
        provider.refusing();

        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(ModelsTest::ask)
                .satisfies(e -> assertThat(e.why()).isEqualTo(Why.DECLINED));
        assertThat(provider.calls()).isEqualTo(1);
    }

    @Test
    void personal_data_does_not_leave_and_comes_back_in_the_answer() {
        provider.answering(
                Role.SPECIALIST, FakeOpenAi.PROPOSAL.replace("Your order", "We write to [EMAIL_1]. Your order"));

        var journal = new MemoryJournal();
        service.getBean(TurnPipeline.class)
                .run(
                        ATurn.saying(
                                        "Where is my order 1042? I am at mira.lund@example.org, +46 70 123 45 67, or pay back to"
                                                + " DE89 3704 0044 0532 0130 00.")
                                .turn(),
                        journal);

        assertThat(provider.calls()).isGreaterThanOrEqualTo(2);
        assertThat(provider.requestsWith("mira.lund")).isEmpty();
        assertThat(provider.requestsWith("123 45 67")).isEmpty();
        assertThat(provider.requestsWith("0532 0130")).isEmpty();
        assertThat(journal.trace().last(Proposal.class))
                .hasValueSatisfying(
                        proposal -> assertThat(proposal.text()).startsWith("We write to mira.lund@example.org."));
    }

    @Test
    void every_call_leaves_a_masked_record() {
        provider.onceAnswering(FakeOpenAi.ROUTE.replace("0.95", "95"));
        service.getBean(Models.class)
                .ask(
                        Errand.of(Role.ROUTER, 4711, 12),
                        new Prompt("Sort.", "I am mira.lund@example.org"),
                        RouteAnswer.class,
                        (answer, _) -> answer);

        assertThat(service.getBean(ModelCalls.class).ofTurn(4711))
                .satisfiesExactly(
                        call -> {
                            assertThat(call.outcome()).isEqualTo("invalid_answer");
                            assertThat(call.error()).contains("confidence must be between 0 and 1");
                        },
                        call -> {
                            assertThat(call.outcome()).isEqualTo("ok");
                            assertThat(call.profile()).isEqualTo("default");
                            assertThat(call.model()).isEqualTo("fake-1");
                            assertThat(call.tokensIn()).isEqualTo(100);
                            assertThat(call.tokensCached()).isEqualTo(60);
                            assertThat(call.tokensOut()).isEqualTo(20);
                            assertThat(call.cost()).as("no price is known").isNull();
                            assertThat(call.finish()).isEqualTo("stop");
                            assertThat(call.request()).contains("[EMAIL_1]").doesNotContain("mira.lund");
                        });
    }

    @Test
    void two_turns_of_a_category_share_the_beginning_of_their_questions() {
        var pipeline = service.getBean(TurnPipeline.class);
        pipeline.run(ATurn.saying("Where is my order 1042?").turn(), new MemoryJournal());
        pipeline.run(
                ATurn.saying("It should be here by now. Where is my order 1042?")
                        .turn(),
                new MemoryJournal());

        for (var role : List.of(Role.ROUTER, Role.SPECIALIST, Role.JUDGE)) {
            var bodies = provider.requestsWith("\"" + role.answer() + "\"").stream()
                    .map(ModelsTest::instructions)
                    .toList();
            assertThat(bodies).as(role.folder()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(bodies.stream().distinct()).as(role.folder()).hasSize(1);
            assertThat(bodies.getFirst().length()).as(role.folder()).isGreaterThan(500);
        }
    }

    /** The request up to the customer's part: what a provider's cache can know already. */
    private static String instructions(String body) {
        var user = body.replaceAll("\\s", "").indexOf("{\"role\":\"user\"");
        assertThat(user).isPositive();
        return body.replaceAll("\\s", "").substring(0, user);
    }
}
