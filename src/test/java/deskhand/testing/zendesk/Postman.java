package deskhand.testing.zendesk;

import deskhand.testing.http.Post;
import deskhand.testing.zendesk.Invocation.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Brings webhooks to their receivers as reliably as Zendesk does or worse. A duplicate has the id of its twin. */
public final class Postman extends Post<Invocation, Postman> {

    private static final int RETRIES_AFTER_TIMEOUT = 5;
    private static final int RETRIES = 3;
    private static final int LONGEST_WAIT = 60;
    private static final int TRIAL_INVOCATIONS = 60;

    private final Setup setup;
    private final Courier courier;
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
    private final Quota trial;

    Postman(Setup setup) {
        super(setup.seed());
        this.setup = setup;
        courier = new Courier(setup);
        trial = new Quota(TRIAL_INVOCATIONS, Duration.ofMinutes(1), setup.clock());
    }

    /** {@code event}: {@code trigger}, {@code test}, or the type of an event. */
    public List<Invocation> log(String event) {
        return log().stream()
                .filter(invocation -> invocation.event().equals(event))
                .toList();
    }

    @Override
    protected Postman self() {
        return this;
    }

    @Override
    protected Invocation duplicate(Invocation invocation) {
        return invocation;
    }

    @Override
    protected void lose(Invocation invocation) {
        invocation.end(State.DROPPED);
    }

    @Override
    protected boolean refuses(Invocation invocation) {
        if (setup.plan().trial() && !trial.spend()) {
            invocation.end(State.THROTTLED);
            return true;
        }
        return false;
    }

    @Override
    protected void deliver(Invocation invocation) {
        var breaker = breakers.computeIfAbsent(invocation.webhook().id(), id -> new Breaker(setup.clock()));
        var signedAt = setup.clock().instant();
        for (var turn = 0; !isClosed(); turn++) {
            if (breaker.isOpen()) {
                invocation.end(State.CIRCUIT_BROKEN);
                return;
            }
            var now = setup.clock().instant();
            var result = courier.bring(invocation, setup.stamps().keptOnRetry() ? signedAt : now);
            invocation.answered(result.status(), now);
            breaker.note(result.isGood());
            if (result.isGood()) {
                invocation.end(State.DONE);
                return;
            }
            if (turn >= retries(result)) {
                invocation.end(result.timedOut() ? State.TIMED_OUT : State.FAILED);
                return;
            }
            LockSupport.parkNanos(setup.retryGap().toNanos());
        }
    }

    private static int retries(Courier.Result result) {
        if (result.timedOut()) {
            return RETRIES_AFTER_TIMEOUT;
        }
        return switch (result.status()) {
            case 409 -> RETRIES;
            case 429, 503 -> result.retryAfter() >= 0 && result.retryAfter() < LONGEST_WAIT ? RETRIES : 0;
            default -> 0;
        };
    }

    /** The test button: what the receiver answered, at once. */
    Courier.Result test(Invocation invocation) {
        note(invocation);
        var now = setup.clock().instant();
        var result = courier.bring(invocation, now);
        invocation.answered(result.status(), now);
        invocation.end(result.isGood() ? State.DONE : State.FAILED);
        return result;
    }

    @Override
    public void close() {
        super.close();
        courier.close();
    }
}
