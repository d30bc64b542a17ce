package deskhand.console.models;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.console.Posts;
import deskhand.model.FakeOpenAi;
import deskhand.model.call.BudgetLimits;
import deskhand.testing.Service;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages as a browser without JavaScript uses them, against a provider over HTTP. */
class ModelsPageTest {

    private static final String KEY = "sk-never-shown-again";

    private static FakeOpenAi openAi;
    private static Service service;

    @BeforeAll
    static void start() {
        openAi = new FakeOpenAi();
        service = Service.start(Map.of(
                "deskhand.model.breaker-failures", "2",
                "deskhand.model.breaker-pause", "1h",
                "deskhand.budget.day-tokens", "200",
                "deskhand.budget.month-cost", "5"));
    }

    @AfterAll
    static void stop() {
        service.close();
        openAi.close();
    }

    @BeforeEach
    void behave() {
        openAi.reset();
    }

    @Test
    void without_a_model_the_page_says_who_does_the_work() {
        try (var alone = Service.start()) {
            assertThat(alone.get("/models").body())
                    .contains("the embedded brain plays every role", "No model was asked yet", "no limit")
                    .doesNotContain("style=", "<script>");
        }
    }

    @Test
    void a_profile_is_made_tested_and_its_key_is_never_shown() {
        assertThat(save("house", Map.of("price_in", "0,5", "price_out", "2", "mask-card", "on"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page()).contains("house", "key set", "0.5 in, 2 out").doesNotContain(KEY);
        assertThat(service.get("/models/profiles/house").body())
                .contains("set; left empty, it stays", "name=\"mask-card\" checked")
                .doesNotContain(KEY, "name=\"mask-iban\" checked");

        var tested =
                Posts.post(service, "/models/profiles/house/test", Map.of()).body();

        assertThat(tested)
                .contains("The model answers.", "tokens in and", "cost 0.0")
                .doesNotContain(KEY);
        assertThat(page()).contains("<meter min=\"0\" max=\"100\"", "of 200 tokens", "of 5.00 USD");
        assertThat(service.get("/models?profile=house").body()).contains("<td>house<br>");
    }

    @Test
    void budgets_are_set_and_left_to_the_settings_again() {
        assertThat(service.get("/models/budgets").body()).contains("value=\"200\"");
        assertThat(Posts.post(service, "/models/budgets", Map.of("day-tokens", "many"))
                        .statusCode())
                .isEqualTo(422);

        var kept = Posts.post(
                service, "/models/budgets", Map.of("day-tokens", "90000", "month-cost", "5", "turn-cost", "0,25"));

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(page()).contains("of 90000 tokens", "of 0.25 USD", "of 5.00 USD");
        assertThat(service.query("select name from model_budget order by name")).containsExactly("day", "turn");
        assertThat(service.get("/api/v1/models/budgets").body()).contains("\"token_limit\":90000");
        assertThat(service.get("/api/v1/configuration?parts=model_budgets").body())
                .contains("  day:\n    tokens: 90000\n", "cost: 0.25");
        assertThat(service.send("PUT", "/api/v1/models/budgets/week", "{}").statusCode())
                .isEqualTo(404);
        service.send("DELETE", "/api/v1/models/budgets/day", "");
        service.send("DELETE", "/api/v1/models/budgets/turn", "");
        assertThat(page()).contains("of 200 tokens").doesNotContain("of 0.25 USD");
    }

    @Test
    void a_budget_that_might_be_meant_as_thousands_is_not_taken() {
        var form = Map.of("conversation-tokens", "500,000", "conversation-cost", "1.000");

        var refused = Posts.post(service, "/models/budgets", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Tokens of a conversation: ", "in digits only", "Cost of a conversation: leave out");
        assertThat(service.query("select name from model_budget")).doesNotContain("conversation");
    }

    @Test
    void a_budget_that_a_colleague_changed_meanwhile_is_not_overwritten() {
        var seal = service.get("/models/budgets").body().replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1");
        service.bean(BudgetLimits.class).put("conversation", 7000L, null);
        var mine = Map.of("seal", seal, "day-tokens", "200", "month-cost", "5", "conversation-tokens", "9000");

        var late = Posts.post(service, "/models/budgets", mine);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("somebody else saved “7000” here", "value=\"9000\"");
        assertThat(service.query("select tokens from model_budget where name = 'conversation'"))
                .containsExactly("7000");
        var again = new HashMap<>(mine);
        again.put("seal", late.body().replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1"));
        assertThat(Posts.post(service, "/models/budgets", again).statusCode()).isEqualTo(303);
        service.send("DELETE", "/api/v1/models/budgets/conversation", "");
    }

    @Test
    void a_change_without_a_key_keeps_the_one_that_is_stored() {
        save("keyed", Map.of());

        assertThat(change("keyed", Map.of("model", "other-1")).statusCode()).isEqualTo(303);

        assertThat(service.get("/models/profiles/keyed").body()).contains("set; left empty", "other-1");
        change("keyed", Map.of("forget_key", "on"));
        assertThat(service.get("/models/profiles/keyed").body()).contains("not set");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_entered_stays() {
        var wrong = save("wrong", Map.of("temperature", "hot", "model", "\"><script>alert(1)</script>"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("The temperature is a number from 0 to 2.")
                .doesNotContain("<script>alert", KEY);
        assertThat(save("inside", Map.of("base_url", "http://169.254.169.254/v1"))
                        .body())
                .contains("which is never called");
        assertThat(save("Not Good", Map.of()).body()).contains("lower-case letters, digits and hyphens");
        assertThat(save("default", Map.of()).statusCode()).isEqualTo(422);
        assertThat(page()).doesNotContain("id=\"profile-inside\"", "id=\"profile-wrong\"");
    }

    @Test
    void how_far_the_embedded_brain_is_trusted_is_set() {
        Posts.post(service, "/models/first-tier/router", Map.of("is_on", "on", "from", "0,75"));
        assertThat(page()).contains("id=\"tier-router\"", "value=\"0.75\"");

        assertThat(Posts.post(service, "/models/first-tier/router", Map.of("is_on", "on", "from", "very"))
                        .body())
                .contains("a number from 0 to 1");
        Posts.post(service, "/models/first-tier/router", Map.of("from", "0.75"));
        assertThat(page()).doesNotContain("value=\"0.75\"");
    }

    @Test
    void a_role_is_given_and_taken_away_again() {
        save("router-1", Map.of());
        Posts.post(service, "/models/roles/router", Map.of("profile", "router-1"));
        assertThat(page()).contains("asks router-1");
        assertThat(Posts.post(service, "/models/profiles/router-1/delete", Map.of())
                        .body())
                .contains("plays a role");

        Posts.post(service, "/models/roles/specialist", Map.of("profile", "router-1", "category", "billing"));
        assertThat(page()).contains("id=\"role-specialist-billing\"");
        assertThat(Posts.post(service, "/models/roles/judge", Map.of("profile", "router-1", "category", "billing"))
                        .statusCode())
                .isEqualTo(422);

        Posts.post(service, "/models/roles/specialist", Map.of("profile", "", "category", "billing"));
        Posts.post(service, "/models/roles/router", Map.of("profile", ""));
        assertThat(Posts.post(service, "/models/profiles/router-1/delete", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(page()).doesNotContain("router-1</a>", "id=\"role-specialist-billing\"");
    }

    @Test
    void a_failing_model_is_shown_with_its_error_and_left_alone() {
        var answer = new HashMap<String, String>(Map.of("base_url", "http://127.0.0.1:9/v1"));
        save("dead", answer);

        var first = Posts.post(service, "/models/profiles/dead/test", Map.of()).body();
        Posts.post(service, "/models/profiles/dead/test", Map.of());

        assertThat(first).contains("health-line is-stop");
        assertThat(page()).contains("left alone after 2 failures in a row", "class=\"is-stop\"");
    }

    private static HttpResponse<String> save(String name, Map<String, String> more) {
        var form = form(name, more);
        form.put("is_new", "true");
        form.put("api_key", KEY);
        return Posts.post(service, "/models/profiles", form);
    }

    private static HttpResponse<String> change(String name, Map<String, String> more) {
        return Posts.post(service, "/models/profiles", form(name, more));
    }

    private static Map<String, String> form(String name, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "name", name,
                "provider", "openai",
                "base_url", openAi.baseUrl(),
                "model", "fake-1",
                "timeout_seconds", "4",
                "structured", "strict"));
        form.putAll(more);
        return form;
    }

    private static String page() {
        return service.get("/models").body();
    }
}
