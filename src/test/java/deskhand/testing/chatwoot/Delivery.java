package deskhand.testing.chatwoot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One webhook on its way to one receiver, and how it went. */
public final class Delivery {

    /** Who it is for: that decides about retries and about what a failure does. */
    public enum Way {
        BOT,
        ACCOUNT,
        MACRO
    }

    public enum State {
        WAITING,
        DONE,
        FAILED,
        DROPPED
    }

    final Way way;
    final String event;
    final String url;
    final @Nullable String secret;
    final byte[] body;
    final @Nullable Conversation conversation;
    private final UUID id;
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private volatile State state = State.WAITING;

    Delivery(
            Way way,
            UUID id,
            String event,
            String url,
            @Nullable String secret,
            byte[] body,
            @Nullable Conversation conversation) {
        this.way = way;
        this.id = id;
        this.event = event;
        this.url = url;
        this.secret = secret;
        this.body = body;
        this.conversation = conversation;
    }

    /** The same event enqueued once more. */
    Delivery twin(UUID newId) {
        return new Delivery(way, newId, event, url, secret, body, conversation);
    }

    public Way way() {
        return way;
    }

    public String event() {
        return event;
    }

    /** {@code X-Chatwoot-Delivery}. */
    public String id() {
        return id.toString();
    }

    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public State state() {
        return state;
    }

    /** The status of each try, 0 where none came. */
    public List<Integer> answers() {
        return List.copyOf(answers);
    }

    void answered(int status) {
        answers.add(status);
    }

    void end(State end) {
        state = end;
    }

    @Override
    public String toString() {
        return "Delivery[" + way + " " + event + " " + state + " " + answers + "]";
    }
}
