package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.call.BudgetLimits;
import deskhand.model.call.ModelCall;
import deskhand.testing.Await;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each budget on its own. A call takes 120 tokens and costs 0.0002 in all: 100 in at 1 a million and 20 out at 5. */
class ModelLimitsTest {

    private static ModelRig rig;

    @BeforeAll
    static void start() {
        rig = new ModelRig(Map.of("deskhand.model.breaker-failures", "1000"));
        rig.openAi("priced", ",\"price_in\":1,\"price_cached\":1,\"price_out\":5,\"max_output_tokens\":300");
        rig.routing("priced");
    }

    @AfterEach
    void without() {
        BudgetLimits.NAMES.forEach(rig.service.bean(BudgetLimits.class)::remove);
        rig.behave();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static void limit(String of, @Nullable Long tokens, @Nullable String cost) {
        rig.service.bean(BudgetLimits.class).put(of, tokens, cost == null ? null : new BigDecimal(cost));
    }

    @Nullable
    private static Why unavailable(long turn, long conversation) {
        try {
            rig.service
                    .bean(Models.class)
                    .ask(
                            Errand.of(Role.ROUTER, turn, conversation),
                            new Prompt("Sort.", "Where is it?"),
                            RouteAnswer.class,
                            (answer, _) -> answer);
            return null;
        } catch (ModelUnavailable trouble) {
            return trouble.why();
        }
    }

    private static long spent(String what) {
        return rig.service.count("select coalesce(sum(" + what + "), 0) from model_call");
    }

    @Test
    void a_turns_tokens_are_its_own() {
        limit("turn", 200L, null);
        var turn = ModelRig.newTurn();

        assertThat(unavailable(turn, turn)).isNull();
        assertThat(unavailable(turn, turn)).as("the last may go over").isNull();
        assertThat(unavailable(turn, turn)).isEqualTo(Why.BUDGET_SPENT);
        assertThat(unavailable(ModelRig.newTurn(), turn)).isNull();
        assertThat(rig.openAi.calls()).isEqualTo(3);
        assertThat(rig.outcomes(turn)).containsExactly("ok", "ok");
        assertThat(rig.service.bean(Models.class).withheld(turn))
                .hasValueSatisfying(why -> assertThat(why).contains("of a turn", "240 of 200 tokens"));
    }

    @Test
    void a_turns_money_is_its_own() {
        limit("turn", null, "0.0003");
        var turn = ModelRig.newTurn();

        assertThat(unavailable(turn, turn)).isNull();
        assertThat(unavailable(turn, turn)).isNull();
        assertThat(unavailable(turn, turn)).isEqualTo(Why.BUDGET_SPENT);
        assertThat(rig.openAi.calls()).isEqualTo(2);
    }

    @Test
    void a_conversations_tokens_are_those_of_all_its_turns() {
        limit("conversation", 200L, null);
        var conversation = ModelRig.newTurn();

        assertThat(unavailable(ModelRig.newTurn(), conversation)).isNull();
        assertThat(unavailable(ModelRig.newTurn(), conversation)).isNull();
        assertThat(unavailable(ModelRig.newTurn(), conversation)).isEqualTo(Why.BUDGET_SPENT);
        assertThat(unavailable(ModelRig.newTurn(), ModelRig.newTurn())).isNull();
        assertThat(rig.openAi.calls()).isEqualTo(3);
    }

    @Test
    void a_months_tokens_are_those_of_all_conversations() {
        limit("month", spent("tokens_in + tokens_out") + 200, null);

        assertThat(rig.unavailable(ModelRig.newTurn())).isNull();
        assertThat(rig.unavailable(ModelRig.newTurn())).isNull();
        assertThat(rig.unavailable(ModelRig.newTurn())).isEqualTo(Why.BUDGET_SPENT);
        assertThat(rig.openAi.calls()).isEqualTo(2);
    }

    @Test
    void a_months_money_is_that_of_all_conversations() {
        assertThat(rig.unavailable(ModelRig.newTurn())).isNull();
        var cost = new BigDecimal(
                rig.service.query("select sum(cost) from model_call").getFirst());
        rig.behave();
        limit("month", null, cost.add(new BigDecimal("0.0003")).toPlainString());

        assertThat(rig.unavailable(ModelRig.newTurn())).isNull();
        assertThat(rig.unavailable(ModelRig.newTurn())).isNull();
        assertThat(rig.unavailable(ModelRig.newTurn())).isEqualTo(Why.BUDGET_SPENT);
        assertThat(rig.openAi.calls()).isEqualTo(2);
    }

    @Test
    void a_call_under_way_counts_until_it_is_over() throws Exception {
        limit("day", spent("tokens_in + tokens_out") + 250, null);
        rig.openAi.slowBy(Duration.ofSeconds(3));
        var first = ModelRig.aside(() -> rig.unavailable(ModelRig.newTurn()));
        Await.until("it is under way", () -> rig.openAi.calls() == 1);

        assertThat(rig.unavailable(ModelRig.newTurn()))
                .as("300 of its answer and some of its question do not fit beside another")
                .isEqualTo(Why.BUDGET_SPENT);
        assertThat(rig.service.bean(Models.class).has(Errand.of(Role.ROUTER, 0, 0)))
                .isFalse();

        assertThat(first.get(30, TimeUnit.SECONDS)).isNull();
        assertThat(rig.openAi.calls()).isEqualTo(1);
        assertThat(rig.unavailable(ModelRig.newTurn()))
                .as("it took 120 of 250 only")
                .isNull();
    }

    @Test
    void money_under_way_counts_too_and_a_failed_call_gives_it_back() throws Exception {
        assertThat(rig.unavailable(ModelRig.newTurn())).isNull();
        var cost = new BigDecimal(
                rig.service.query("select sum(cost) from model_call").getFirst());
        rig.behave();
        limit("month", null, cost.add(new BigDecimal("0.0010")).toPlainString());
        rig.openAi.slowBy(Duration.ofSeconds(3));
        var first = ModelRig.aside(() -> rig.unavailable(ModelRig.newTurn()));
        Await.until("it is under way", () -> rig.openAi.calls() == 1);

        assertThat(rig.unavailable(ModelRig.newTurn())).isEqualTo(Why.BUDGET_SPENT);

        first.get(30, TimeUnit.SECONDS);
        rig.behave();
        rig.openAi.failingWith(400);
        assertThat(rig.unavailable(ModelRig.newTurn())).isEqualTo(Why.REJECTED);
        rig.behave();
        assertThat(rig.unavailable(ModelRig.newTurn())).isNull();
    }

    @Test
    void an_answer_that_the_providers_filter_took_is_paid_for() {
        rig.openAi.onceFiltered();
        var turn = ModelRig.newTurn();

        assertThat(rig.unavailable(turn)).isEqualTo(Why.DECLINED);

        assertThat(rig.records(turn)).singleElement().satisfies(call -> {
            assertThat(call.outcome()).isEqualTo("declined");
            assertThat(call.tokensIn()).isEqualTo(100);
            assertThat(call.cost()).isEqualByComparingTo(new BigDecimal("0.0002"));
        });
    }

    @Test
    void an_answer_in_which_the_model_refuses_is_paid_for() {
        rig.openAi.refusing();
        var turn = ModelRig.newTurn();

        assertThat(rig.unavailable(turn)).isEqualTo(Why.DECLINED);

        assertThat(rig.records(turn)).extracting(ModelCall::tokensOut).containsExactly(20);
    }
}
