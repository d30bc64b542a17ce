package deskhand.testing.zendesk;

import deskhand.testing.Await;
import deskhand.testing.zendesk.Invocation.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Brings webhooks to their receivers, in parallel and in no order, as reliably as Zendesk does or worse. */
public final class Postman implements AutoCloseable {

    private static final int RETRIES_AFTER_TIMEOUT = 5;
    private static final int RETRIES = 3;
    private static final int LONGEST_WAIT = 60;
    private static final int TRIAL_INVOCATIONS = 60;

    private final Setup setup;
    private final Random random;
    private final Courier courier;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Invocation> log = new CopyOnWriteArrayList<>();
    private final List<Invocation> held = new ArrayList<>();
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
    private final Quota trial;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile @Nullable Predicate<Invocation> holding;
    private volatile double duplicated;
    private volatile double dropped;
    private volatile Duration jitter = Duration.ZERO;
    private volatile boolean closed;

    Postman(Setup setup) {
        this.setup = setup;
        random = new Random(setup.seed());
        courier = new Courier(setup);
        trial = new Quota(TRIAL_INVOCATIONS, Duration.ofMinutes(1), setup.clock());
    }

    /** This share is sent twice under one id. */
    public Postman duplicating(double share) {
        duplicated = share;
        return this;
    }

    /** This share is lost without a trace at the receiver. */
    public Postman dropping(double share) {
        dropped = share;
        return this;
    }

    /** Each delivery starts up to this much later, so that orders mix. */
    public Postman shuffling(Duration upTo) {
        jitter = upTo;
        return this;
    }

    /** Keeps back what comes from now on until {@link #release}. */
    public Postman hold() {
        return hold(invocation -> true);
    }

    public Postman hold(Predicate<Invocation> which) {
        holding = which;
        return this;
    }

    public Postman release() {
        return release(false);
    }

    /** Lets go what was held, the newest first, one after the other. */
    public Postman releaseReversed() {
        return release(true);
    }

    private Postman release(boolean reversed) {
        List<Invocation> free;
        synchronized (held) {
            holding = null;
            free = new ArrayList<>(reversed ? held.reversed() : held);
            held.clear();
        }
        underWay.addAndGet(free.size());
        if (reversed) {
            start(() -> free.forEach(this::deliver));
        } else {
            free.forEach(invocation -> start(() -> deliver(invocation)));
        }
        return this;
    }

    /** Waits until nothing is on its way any more; what is held does not count. */
    public void untilDelivered() {
        Await.until("all webhooks are delivered", () -> underWay.get() == 0);
    }

    /** What is held does not count. */
    public boolean hasUndelivered() {
        return underWay.get() > 0;
    }

    /** All that was enqueued, oldest first. */
    public List<Invocation> log() {
        return List.copyOf(log);
    }

    /** {@code event}: {@code trigger}, {@code test}, or the type of an event. */
    public List<Invocation> log(String event) {
        return log.stream()
                .filter(invocation -> invocation.event().equals(event))
                .toList();
    }

    void enqueue(Invocation invocation) {
        log.add(invocation);
        if (setup.plan().trial() && !trial.spend()) {
            invocation.end(State.THROTTLED);
            return;
        }
        accept(invocation);
        if (dice() < duplicated) {
            accept(invocation);
        }
    }

    private void accept(Invocation invocation) {
        if (dice() < dropped) {
            invocation.end(State.DROPPED);
            return;
        }
        synchronized (held) {
            var which = holding;
            if (which != null && which.test(invocation)) {
                held.add(invocation);
                return;
            }
        }
        underWay.incrementAndGet();
        var later = jitter.multipliedBy(random.nextInt(100)).dividedBy(100);
        start(() -> {
            LockSupport.parkNanos(later.toNanos());
            deliver(invocation);
        });
    }

    private void start(Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    private double dice() {
        synchronized (random) {
            return random.nextDouble();
        }
    }

    private void deliver(Invocation invocation) {
        var breaker = breakers.computeIfAbsent(invocation.webhook().id(), id -> new Breaker(setup.clock()));
        var signedAt = setup.clock().instant();
        try {
            for (var turn = 0; !closed; turn++) {
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
        } finally {
            underWay.decrementAndGet();
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
        log.add(invocation);
        var now = setup.clock().instant();
        var result = courier.bring(invocation, now);
        invocation.answered(result.status(), now);
        invocation.end(result.isGood() ? State.DONE : State.FAILED);
        return result;
    }

    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
        courier.close();
    }
}
