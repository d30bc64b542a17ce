package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.model.ModelUnavailable.Why;
import deskhand.testing.Await;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a profile that failed is asked again: after a short pause here, or when its provider wants it. */
class ModelBreakersTest {

    private static ModelRig rig;

    @BeforeAll
    static void start() {
        rig = new ModelRig(Map.of("deskhand.model.breaker-failures", "2", "deskhand.model.breaker-pause", "700ms"));
    }

    @BeforeEach
    void behave() {
        rig.behave();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    /** One ask is two calls, and with them the profile is left alone. */
    private static void failing(String profile) {
        rig.openAi.failingWith(500);
        assertThat(rig.unavailable(ModelRig.newTurn())).isEqualTo(Why.BROKEN);
        assertThat(rig.failures(profile)).isEqualTo(2);
        rig.behave();
        Await.until("the pause is over", () -> !rig.isLeftAlone(profile));
    }

    @Test
    void a_profile_whose_provider_is_back_is_asked_like_any_other() {
        rig.openAi("was-down", "");
        rig.routing("was-down");
        failing("was-down");

        assertThat(rig.ask(ModelRig.newTurn()).category()).isEqualTo("shipping");

        assertThat(rig.failures("was-down")).isZero();
        assertThat(rig.ask(ModelRig.newTurn()).category()).isEqualTo("shipping");
        assertThat(rig.openAi.calls()).isEqualTo(2);
    }

    @Test
    void a_provider_that_is_back_and_takes_no_schema_is_asked_without() {
        rig.openAi("no-schema", "");
        rig.routing("no-schema");
        failing("no-schema");
        rig.openAi.rejectingSchemas(400, "response_format is not supported");
        rig.openAi.answeringPrompted(FakeOpenAi.ROUTE);
        var turn = ModelRig.newTurn();

        assertThat(rig.ask(turn).category()).isEqualTo("shipping");

        assertThat(rig.outcomes(turn)).containsExactly("no_schema", "ok");
        assertThat(rig.failures("no-schema")).isZero();
    }

    @Test
    void a_provider_that_rejects_a_question_is_there() {
        rig.openAi("strict-one", ",\"structured\":\"strict\"");
        rig.routing("strict-one");
        failing("strict-one");
        rig.openAi.onceFailingWith(400);

        assertThat(rig.unavailable(ModelRig.newTurn())).isEqualTo(Why.REJECTED);
        assertThat(rig.unavailable(ModelRig.newTurn())).isNull();
    }

    @Test
    void when_a_provider_wants_to_be_left_alone_the_next_turn_goes_by_it_too() {
        rig.openAi("limited", "");
        rig.routing("limited");
        rig.openAi.onceBusyFor(Duration.ofSeconds(60));
        assertThat(rig.unavailable(ModelRig.newTurn())).isEqualTo(Why.BUSY);
        var turn = ModelRig.newTurn();

        assertThat(rig.unavailable(turn)).isNotNull();

        assertThat(rig.openAi.calls()).isEqualTo(1);
        assertThat(rig.isLeftAlone("limited")).isTrue();
        assertThat(rig.records(turn)).isEmpty();
    }

    @Test
    void the_wish_may_be_a_date_and_has_an_end() {
        rig.openAi("dated", "");
        rig.routing("dated");
        var clock = rig.service.bean(Clock.class);
        var before = clock.instant();
        rig.openAi.onceBusyUntil(before.plus(Duration.ofDays(2)));
        assertThat(rig.unavailable(ModelRig.newTurn())).isEqualTo(Why.BUSY);

        var until = rig.service.bean(Breakers.class).circuit("dated").leftAloneUntil();

        assertThat(rig.openAi.calls()).isEqualTo(1);
        assertThat(until)
                .isBetween(before.plus(Duration.ofMinutes(1)), clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void a_short_wish_is_waited_for_and_keeps_nobody_else_away() throws Exception {
        rig.openAi("hasty", "");
        rig.routing("hasty");
        rig.openAi.onceBusyFor(Duration.ofSeconds(3));
        var told = ModelRig.newTurn();
        var waits = ModelRig.aside(() -> rig.unavailable(told));
        Await.until("it was told to wait", () -> rig.outcomes(told).equals(List.of("busy")));

        assertThat(rig.unavailable(ModelRig.newTurn())).isNull();

        assertThat(waits.get(30, TimeUnit.SECONDS)).isNull();
        assertThat(rig.openAi.calls()).isEqualTo(3);
    }

    @Test
    void what_is_left_alone_costs_no_time_and_leaves_no_record() {
        rig.anthropic("second-choice", ",\"api_key\":\"sk-ant-1\"");
        rig.openAi("first-choice", ",\"fallback\":\"second-choice\"");
        rig.routing("first-choice");
        rig.openAi.onceBusyFor(Duration.ofSeconds(60));
        rig.ask(ModelRig.newTurn());
        assertThat(rig.isLeftAlone("first-choice")).isTrue();
        var turn = ModelRig.newTurn();

        assertThat(rig.ask(turn).category()).isEqualTo("shipping");

        assertThat(rig.records(turn))
                .singleElement()
                .satisfies(call -> assertThat(call.profile()).isEqualTo("second-choice"));
        assertThat(rig.openAi.calls()).isEqualTo(1);
    }

    @Test
    void a_second_try_is_not_waited_for_when_the_first_opened_the_breaker() {
        rig.openAi("refuses-first", "");
        rig.routing("refuses-first");
        rig.openAi.failingWith(401);
        assertThat(rig.unavailable(ModelRig.newTurn())).isEqualTo(Why.REFUSED);
        rig.openAi.failingWith(500);

        assertThat(rig.unavailable(ModelRig.newTurn()))
                .as("what happened, not that nobody was asked after it")
                .isEqualTo(Why.BROKEN);

        assertThat(rig.openAi.calls()).isEqualTo(2);
    }

    @Test
    void anthropics_limits_and_failures_get_one_more_try_and_count() {
        rig.anthropic("busy-claude", ",\"api_key\":\"sk-ant-1\"");
        rig.routing("busy-claude");
        rig.anthropic.failingWith(429);
        var limited = ModelRig.newTurn();
        assertThat(rig.unavailable(limited)).isEqualTo(Why.BUSY);
        assertThat(rig.outcomes(limited)).containsExactly("busy", "busy");

        rig.anthropic("broken-claude", ",\"api_key\":\"sk-ant-1\"");
        rig.routing("broken-claude");
        rig.anthropic.failingWith(500);
        var failing = ModelRig.newTurn();
        assertThat(rig.unavailable(failing)).isEqualTo(Why.BROKEN);
        assertThat(rig.outcomes(failing)).containsExactly("broken", "broken");

        assertThat(rig.anthropic.requests()).hasSize(4);
        assertThat(rig.failures("broken-claude")).isEqualTo(2);
    }
}
