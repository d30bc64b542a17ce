package deskhand.pipeline.context;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import deskhand.turn.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final List<Budgets.Budget> BUDGETS = List.of(
            new Budgets.Budget("1", "any", "any", 1_000),
            new Budgets.Budget("2", "any", "high", 2_000),
            new Budgets.Budget("3", "billing", "any", 3_000),
            new Budgets.Budget("4", "billing", "urgent", 4_000));

    @Test
    void the_most_particular_budget_counts() {
        assertThat(Budgets.of("shipping", Urgency.LOW, BUDGETS)).isEqualTo(1_000);
        assertThat(Budgets.of("shipping", Urgency.HIGH, BUDGETS)).isEqualTo(2_000);
        assertThat(Budgets.of("billing", Urgency.HIGH, BUDGETS)).isEqualTo(3_000);
        assertThat(Budgets.of("billing", Urgency.URGENT, BUDGETS)).isEqualTo(4_000);
        assertThat(Budgets.of("billing", Urgency.LOW, List.of())).isEqualTo(2_000);
    }

    @Test
    void budgets_are_set_and_removed_over_http() {
        try (var service = Service.start()) {
            assertThat(service.send("PUT", "/api/v1/context-budgets/shipping/low", "{\"tokens\":500}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(service.send("PUT", "/api/v1/context-budgets/shoes/low", "{\"tokens\":500}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(service.send("PUT", "/api/v1/context-budgets/any/low", "{\"tokens\":5}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(service.get("/api/v1/context-budgets").body())
                    .contains("{\"category\":\"shipping\",\"urgency\":\"low\",\"tokens\":500}");
            assertThat(service.send("DELETE", "/api/v1/context-budgets/shipping/low", "")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(service.get("/api/v1/signals").body())
                    .contains("\"name\":\"mood-is-low\",\"measure\":\"mood_mean\"");
            assertThat(service.send("PUT", "/api/v1/signals/mood-is-low", "{\"threshold\":-0.7}")
                            .body())
                    .contains("\"threshold\":-0.7,\"span\":3");
        }
    }
}
