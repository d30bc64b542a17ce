package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import deskhand.model.call.BudgetLimits;
import deskhand.model.call.Budgets;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.pipeline.MemoryJournal;
import deskhand.pipeline.TurnPipeline;
import deskhand.testing.Await;
import deskhand.turn.Because;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What happens when money or tokens run out, and what is told to whoever traces. */
class ModelBudgetsTest {

    @Test
    void a_spent_budget_leaves_the_turn_to_the_embedded_brain_as_a_draft_and_says_so() throws IOException {
        var told = new CopyOnWriteArrayList<String>();
        var collector = collector(told);
        try (var provider = new FakeOpenAi()) {
            var settings = new HashMap<>(provider.settings());
            // A turn takes three calls of 120 tokens.
            settings.put("deskhand.budget.day-tokens", "440");
            settings.put("deskhand.model.name", "asked-for");
            settings.put(
                    "deskhand.model-calls.traces-endpoint",
                    "http://127.0.0.1:" + collector.getAddress().getPort());
            try (var service = Brain.start(settings)) {
                var pipeline = service.getBean(TurnPipeline.class);
                var meters = service.getBean(MeterRegistry.class);

                var first = pipeline.run(ATurn.saying("Where is my order 1042?").turn(), new MemoryJournal());
                assertThat(first.outcome()).isInstanceOf(Outcome.Send.class);
                assertThat(alerts(meters)).as("81 % are gone").isEqualTo(1);

                var second =
                        pipeline.run(ATurn.saying("Where is my order 1042?").turn(), new MemoryJournal());
                assertThat(provider.calls())
                        .as("one call fits, and it spends the rest")
                        .isEqualTo(4);
                assertThat(second.outcome()).isNotInstanceOf(Outcome.Send.class);

                var journal = new MemoryJournal();
                var third = pipeline.run(ATurn.saying("Where is my order 1042?").turn(), journal);
                assertThat(provider.calls()).isEqualTo(4);
                assertThat(third.outcome()).isInstanceOf(Outcome.Draft.class);
                assertThat(third.outcome().because())
                        .extracting(Because::reason)
                        .contains(Reason.BUDGET_SPENT);
                assertThat(third.outcome().because())
                        .extracting(Because::detail)
                        .anyMatch(detail -> detail.contains("480 of 440 tokens"));
                assertThat(journal.trace().last(Proposal.class))
                        .hasValueSatisfying(
                                proposal -> assertThat(proposal.by()).isEqualTo("embedded"));
                assertThat(alerts(meters)).as("told at 80 % and at the end").isEqualTo(2);

                service.getBean(BudgetLimits.class).put("day", 500L, null);
                pipeline.run(ATurn.saying("Where is my order 1042?").turn(), new MemoryJournal());
                assertThat(provider.calls()).isEqualTo(5);
                assertThat(alerts(meters))
                        .as("told that the new one is spent too")
                        .isEqualTo(3);

                assertThat(service.getBean(Budgets.class).states()).anySatisfy(state -> {
                    assertThat(state.of()).isEqualTo("day");
                    assertThat(state.spent()).isNotNull();
                });
                Await.until("all spans arrived", () -> String.join("", told).split("\"traceId\"").length > 4);
                assertThat(String.join("", told))
                        .contains(
                                "gen_ai.operation.name", "gen_ai.usage.input_tokens", "gen_ai.response.finish_reasons")
                        .doesNotContain("order 1042");
                assertThat(String.join("", told))
                        .matches(saying("gen_ai.request.model", "asked-for"))
                        .matches(saying("gen_ai.response.model", "fake-1"))
                        .contains("chat asked-for");
            }
        } finally {
            collector.stop(0);
        }
    }

    /** An attribute of a span, whichever of its two parts comes first. */
    private static Predicate<String> saying(String key, String value) {
        var name = "\"key\":\"" + key + "\"";
        var content = "\"value\":{\"stringValue\":\"" + value + "\"}";
        return told -> told.contains(name + "," + content) || told.contains(content + "," + name);
    }

    private static double alerts(MeterRegistry meters) {
        var counter = meters.find("deskhand.alerts").tag("kind", "model-budget").counter();
        return counter == null ? 0 : counter.count();
    }

    /** An OpenTelemetry back end that keeps what it is told. */
    private static HttpServer collector(List<String> told) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
