package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.call.ModelCall;
import deskhand.model.call.ModelCalls;
import deskhand.testing.Service;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service with two providers beside it, and what tests of failing models do with them. */
final class ModelRig implements AutoCloseable {

    private static final AtomicLong TURN = new AtomicLong(70_000);

    final FakeOpenAi openAi = new FakeOpenAi();
    final FakeAnthropic anthropic = new FakeAnthropic();
    final Service service;

    ModelRig(Map<String, Object> settings) {
        service = Service.start(settings);
    }

    static long newTurn() {
        return TURN.incrementAndGet();
    }

    /** {@code more}: further fields, each with a comma before it. */
    void openAi(String name, String more) {
        put(
                name,
                "{\"provider\":\"openai\",\"base_url\":\"" + openAi.baseUrl() + "\",\"model\":\"fake-1\"" + more + "}");
    }

    void anthropic(String name, String more) {
        put(
                name,
                "{\"provider\":\"anthropic\",\"base_url\":\"" + anthropic.baseUrl() + "\",\"model\":\"claude-fake\""
                        + more + "}");
    }

    private void put(String name, String json) {
        var made = service.send("PUT", "/api/v1/models/profiles/" + name, json);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    void routing(String profile) {
        var cast = service.send("PUT", "/api/v1/models/roles/router", "{\"profile\":\"" + profile + "\"}");
        assertThat(cast.statusCode()).as(cast.body()).isEqualTo(200);
    }

    RouteAnswer ask(long turn) {
        return service.bean(Models.class)
                .ask(
                        Errand.of(Role.ROUTER, turn, turn),
                        new Prompt("Sort.", "Where is it?"),
                        RouteAnswer.class,
                        (answer, _) -> answer);
    }

    /** Why there is no answer; null if there is one. */
    @Nullable
    Why unavailable(long turn) {
        var trouble = catchThrowableOfType(ModelUnavailable.class, () -> ask(turn));
        return trouble == null ? null : trouble.why();
    }

    /** In a thread of its own; the pool that all share may have but one. */
    static <T> CompletableFuture<T> aside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }

    List<String> outcomes(long turn) {
        return records(turn).stream().map(ModelCall::outcome).toList();
    }

    List<ModelCall> records(long turn) {
        return service.bean(ModelCalls.class).ofTurn(turn);
    }

    int failures(String profile) {
        return service.bean(Breakers.class).circuit(profile).failures();
    }

    boolean isLeftAlone(String profile) {
        return service.bean(Breakers.class).open().contains(profile);
    }

    void test(String profile) {
        var tested = service.send("POST", "/api/v1/models/profiles/" + profile + "/test", "");
        assertThat(Objects.requireNonNull(tested.body())).contains("\"ok\":true");
    }

    void behave() {
        openAi.reset();
        anthropic.reset();
    }

    @Override
    public void close() {
        service.close();
        openAi.close();
        anthropic.close();
    }
}
