package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.model.ModelUnavailable.Why;
import deskhand.testing.Await;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a turn's time for models goes to, here six seconds in all and one question at a time to a provider. */
class TurnTimeTest {

    private static final Duration TURN = Duration.ofSeconds(6);
    private static final Duration NEVER = Duration.ofSeconds(40);

    private static ModelRig rig;

    @BeforeAll
    static void start() {
        rig = new ModelRig(Map.of("deskhand.model.turn-time", TURN.toMillis() + "ms", "deskhand.model.at-once", "1"));
        // What is loaded for the first question must not compete with the time of one that is measured.
        rig.anthropic("warm", ",\"api_key\":\"sk-ant-1\"");
        rig.openAi("warm-2", "");
        rig.test("warm");
        rig.test("warm-2");
    }

    @BeforeEach
    void behave() {
        rig.behave();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static Duration left(long turn) {
        return rig.service.bean(TurnAccounts.class).of(turn).left();
    }

    @Test
    void a_slow_provider_is_given_up_when_the_turns_time_is_over() {
        rig.openAi("slow", ",\"timeout_ms\":60000");
        rig.routing("slow");
        rig.openAi.slowBy(NEVER);
        var turn = ModelRig.newTurn();

        assertThat(rig.unavailable(turn)).isEqualTo(Why.TOO_SLOW);

        assertThat(rig.records(turn)).singleElement().satisfies(call -> {
            assertThat(call.outcome()).isEqualTo("too_slow");
            assertThat(call.millis()).isBetween(TURN.toMillis() - 50, NEVER.toMillis() / 2);
        });
        assertThat(rig.failures("slow")).as("it had all the time there can be").isEqualTo(1);

        rig.behave();
        assertThat(rig.unavailable(turn)).as("the turn has nothing left").isEqualTo(Why.TOO_SLOW);
        assertThat(rig.openAi.calls()).isZero();
    }

    @Test
    void one_that_hangs_leaves_its_fallback_time_to_answer() {
        rig.anthropic("rescue", ",\"api_key\":\"sk-ant-1\",\"timeout_ms\":6000");
        rig.openAi("hangs", ",\"timeout_ms\":6000,\"fallback\":\"rescue\"");
        rig.routing("hangs");
        rig.openAi.slowBy(NEVER);
        var turn = ModelRig.newTurn();

        assertThat(rig.ask(turn).category()).isEqualTo("shipping");

        assertThat(rig.outcomes(turn)).containsExactly("too_slow", "ok");
        assertThat(rig.failures("hangs")).as("it had most of its time").isEqualTo(1);
    }

    @Test
    void the_little_time_that_is_left_speaks_against_no_fallback() {
        rig.openAi("healthy", ",\"timeout_ms\":6000");
        rig.openAi("sick", ",\"timeout_ms\":4400,\"fallback\":\"healthy\"");
        rig.routing("sick");
        rig.openAi.slowBy(NEVER);
        var turn = ModelRig.newTurn();

        assertThat(rig.unavailable(turn)).isEqualTo(Why.TOO_SLOW);

        assertThat(rig.outcomes(turn)).containsExactly("too_slow", "too_slow");
        assertThat(rig.failures("sick")).isEqualTo(1);
        assertThat(rig.failures("healthy")).isZero();
    }

    @Test
    void a_provider_gets_no_more_questions_at_once_than_it_may() throws Exception {
        rig.openAi("narrow", ",\"timeout_ms\":6000");
        rig.routing("narrow");
        rig.openAi.slowBy(Duration.ofSeconds(1));

        var one = ModelRig.aside(() -> rig.ask(ModelRig.newTurn()));
        var other = ModelRig.aside(() -> rig.ask(ModelRig.newTurn()));
        one.get(30, TimeUnit.SECONDS);
        other.get(30, TimeUnit.SECONDS);

        var came = rig.openAi.arrivals();
        assertThat(came).hasSize(2);
        assertThat(Duration.between(came.getFirst(), came.getLast())).isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    @Test
    void waiting_for_a_place_of_ours_is_no_failure_of_the_provider()
            throws InterruptedException, ExecutionException, TimeoutException {
        rig.openAi("crowded", ",\"timeout_ms\":20000");
        rig.routing("crowded");
        rig.openAi.slowBy(Duration.ofSeconds(9));
        var occupier = ModelRig.aside(() -> rig.service.send("POST", "/api/v1/models/profiles/crowded/test", ""));
        Await.until("the place is taken", () -> rig.openAi.calls() == 1);

        assertThat(rig.unavailable(ModelRig.newTurn())).isEqualTo(Why.TOO_SLOW);

        assertThat(rig.failures("crowded")).isZero();
        assertThat(rig.openAi.calls()).isEqualTo(1);
        occupier.get(30, TimeUnit.SECONDS);
    }

    @Test
    void an_empty_answer_takes_its_time_once() {
        rig.openAi("speechless", "");
        rig.routing("speechless");
        rig.openAi.slow(Role.ROUTER, "", Duration.ofSeconds(1));
        var turn = ModelRig.newTurn();

        var began = System.nanoTime();
        assertThat(rig.unavailable(turn)).isEqualTo(Why.DECLINED);
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(TURN.minus(left(turn))).isBetween(Duration.ofSeconds(1), took);
    }

    @Test
    void a_call_that_is_interrupted_is_not_recorded_as_ok() throws InterruptedException {
        rig.openAi("stopped", ",\"timeout_ms\":6000");
        rig.routing("stopped");
        rig.openAi.slowBy(Duration.ofSeconds(5));
        var turn = ModelRig.newTurn();
        var asking = Thread.ofVirtual().start(() -> rig.unavailable(turn));
        Await.until("it is asked", () -> rig.openAi.calls() == 1);

        asking.interrupt();
        asking.join();

        assertThat(rig.records(turn)).singleElement().satisfies(call -> {
            assertThat(call.outcome()).isEqualTo("too_slow");
            assertThat(Objects.requireNonNull(call.error())).contains("interrupted");
        });
    }
}
