package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One webhook on its way to its receiver, and how it went. */
public final class Invocation {

    public enum State {
        WAITING("accepted"),
        DONE("success"),
        FAILED("failed"),
        TIMED_OUT("timeout"),
        THROTTLED("throttled"),
        CIRCUIT_BROKEN("circuit broken"),
        DROPPED("unknown");

        final String word;

        State(String word) {
            this.word = word;
        }
    }

    record Attempt(int status, Instant at) {}

    final String id;
    final Webhook webhook;
    final String event;
    final byte[] body;
    final @Nullable Ticket ticket;

    /** Signs it in place of the webhook's secret. */
    final @Nullable String otherSecret;

    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private volatile State state = State.WAITING;

    private Invocation(
            String id,
            Webhook webhook,
            String event,
            byte[] body,
            @Nullable Ticket ticket,
            @Nullable String otherSecret) {
        this.id = id;
        this.webhook = webhook;
        this.event = event;
        this.body = body;
        this.ticket = ticket;
        this.otherSecret = otherSecret;
    }

    static Invocation of(String id, Webhook webhook, String event, String body, @Nullable Ticket ticket) {
        return new Invocation(id, webhook, event, body.getBytes(StandardCharsets.UTF_8), ticket, null);
    }

    /** As the test button sends it; {@code secret} is the webhook's own once it has one. */
    static Invocation test(String id, Webhook webhook, String body, String secret) {
        return new Invocation(id, webhook, "test", body.getBytes(StandardCharsets.UTF_8), null, secret);
    }

    String secret() {
        return otherSecret == null ? webhook.secret : otherSecret;
    }

    /** {@code trigger}, {@code test}, or the type of an event. */
    public String event() {
        return event;
    }

    /** {@code X-Zendesk-Webhook-Invocation-Id}; a duplicate has the same. */
    public String id() {
        return id;
    }

    public Webhook webhook() {
        return webhook;
    }

    public @Nullable Ticket ticket() {
        return ticket;
    }

    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public State state() {
        return state;
    }

    /** The status of each try, 0 where none came. */
    public List<Integer> answers() {
        return attempts.stream().map(Attempt::status).toList();
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    void answered(int status, Instant at) {
        attempts.add(new Attempt(status, at));
    }

    void end(State end) {
        state = end;
    }

    Fields json() {
        var last = attempts.isEmpty() ? null : Times.iso(attempts.getLast().at());
        return Json.object("id", id, "status", state.word).and("latest_completed_at", last);
    }

    List<Fields> attemptsJson() {
        return attempts.stream()
                .map(attempt -> Json.object("id", id + attempts.indexOf(attempt), "invocation_id", id)
                        .and("status", attempt.status() / 100 == 2 ? "success" : "failed")
                        .and("occurred_at", Times.iso(attempt.at()))
                        .and("response", Json.object("status_code", attempt.status())))
                .toList();
    }

    @Override
    public String toString() {
        return "Invocation[" + event + " " + state + " " + answers() + "]";
    }
}
