package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.model.FakeOpenAi;
import deskhand.model.Role;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.route.Router;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.turn.Route;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a message costs whoever pays for every role, counted where the bill is written: at the provider. */
class PaidCallsTest {

    /** Nothing that the gate would send back, which costs two calls more. */
    private static final String ANSWER = """
            {"text":"Thank you for asking. Our help pages tell how this works, and a colleague is glad to help further.",\
            "confidence":0.8,"cites":[],"handover":null,"next_steps":[]}""";

    private static final List<Suggestion> MORE = List.of(
            new Suggestion("Sign-in", "", DemoCustomer.TOM, "I forgot my password. How do I reset it?"),
            new Suggestion("A charge", "", DemoCustomer.JONAS, "Why was I charged twice for order 1039?"),
            new Suggestion("In German", "", DemoCustomer.JONAS, "Wie kann ich meine Lieferadresse ändern?"),
            new Suggestion("Ingredients", "", DemoCustomer.AMELIE, "Does the granola contain hazelnuts?"));

    private FakeOpenAi provider;
    private Service service;

    /** {@code by}: who routed it; empty where nobody had to. */
    private record Cost(String text, int calls, boolean wasOutstandingAsked, String by) {

        boolean isEmbeddedSure() {
            return by.equals(Route.EMBEDDED) && !wasOutstandingAsked;
        }
    }

    @BeforeEach
    void payForEveryRole() {
        provider = new FakeOpenAi();
        provider.answering(Role.SPECIALIST, ANSWER);
        service = Service.start(Map.of("deskhand.demo", "true"));
        put("/api/v1/models/profiles/paid", """
                {"provider":"openai","base_url":"%s","model":"fake-1","api_key":"sk-test","timeout_ms":4000}""".formatted(provider.baseUrl()));
        for (var role : Role.values()) {
            put("/api/v1/models/roles/" + role.folder(), "{\"profile\":\"paid\"}");
        }
        put("/api/v1/models/roles/specialist", "{\"profile\":\"paid\",\"category\":\"retention\"}");
    }

    @AfterEach
    void close() {
        service.close();
        provider.close();
    }

    @Test
    void what_the_sandbox_suggests_costs_three_calls_on_average_and_two_where_the_embedded_brain_is_sure() {
        var suggested = costs(Suggestion.ALL);
        var all = Stream.concat(suggested.stream(), costs(MORE).stream()).toList();

        assertThat(average(suggested)).as("%s", suggested).isBetween(0.5, 3.0);
        assertThat(average(all)).as("%s", all).isBetween(0.5, 3.0);
        assertThat(all.stream().filter(Cost::isEmbeddedSure))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(cost -> assertThat(cost.calls()).as(cost.toString()).isLessThanOrEqualTo(2));
    }

    @Test
    void a_brain_that_is_never_trusted_and_a_judge_that_is_never_content_cost_more() {
        put("/api/v1/models/first-tier/router", "{\"enabled\":false}");
        put("/api/v1/models/first-tier/outstanding", "{\"enabled\":false}");
        provider.answering(Role.JUDGE, FakeOpenAi.JUDGEMENT.replace("pass", "revise"));

        assertThat(cost(Suggestion.ALL.getFirst()).calls()).isGreaterThan(3);
    }

    private List<Cost> costs(List<Suggestion> suggestions) {
        var costs = new ArrayList<Cost>();
        suggestions.forEach(suggestion -> costs.add(cost(suggestion)));
        return costs;
    }

    private static double average(List<Cost> costs) {
        return costs.stream().mapToInt(Cost::calls).average().orElseThrow();
    }

    private Cost cost(Suggestion said) {
        // The model sorts as the embedded brain does: whom it is asked for is what counts here.
        var category = service.bean(Router.class)
                .withoutModel(ATurn.saying(said.text()).turn())
                .category();
        provider.answering(Role.ROUTER, FakeOpenAi.ROUTE.replace("shipping", category));
        var before = provider.calls();
        var turns = turns();
        Service.exchange(HttpRequest.newBuilder(service.uri("/sandbox/conversations"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("customer="
                        + said.customer().name() + "&text=" + URLEncoder.encode(said.text(), StandardCharsets.UTF_8)))
                .build());
        Await.until(
                "it is dealt with: " + said.text(),
                () -> turns() > turns && service.count("select count(*) from turn where state <> 'DONE'") == 0);
        return new Cost(said.text(), provider.calls() - before, wasOutstandingAsked(), routedBy());
    }

    private long turns() {
        return service.count("select count(*) from turn");
    }

    private boolean wasOutstandingAsked() {
        return service.count("""
                select count(*) from model_call
                where lower(role) = 'outstanding' and turn_id = (select max(id) from turn)""") > 0;
    }

    private String routedBy() {
        return String.join("", service.query("""
                select result::jsonb ->> 'by' from stage
                where name = 'route' and turn_id = (select max(id) from turn)"""));
    }

    private void put(String path, String json) {
        var answer = service.send("PUT", path, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
}
