package deskhand.testing.http;

import deskhand.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries on their way to their receivers, in parallel and in no order, and what may go wrong with them before a vendor
 * tries. {@code P} is the vendor's own postman.
 */
public abstract class Post<D, P extends Post<D, P>> implements AutoCloseable {

    private final Random random;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<D> log = new CopyOnWriteArrayList<>();
    private final List<D> held = new ArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile @Nullable Predicate<D> holding;
    private volatile double duplicated;
    private volatile double dropped;
    private volatile Duration jitter = Duration.ZERO;
    private volatile boolean closed;

    protected Post(long seed) {
        random = new Random(seed);
    }

    protected abstract P self();

    /** Tries until it is through or given up. */
    protected abstract void deliver(D delivery);

    /** What is sent besides when a delivery is sent twice; it may be the same. */
    protected abstract D duplicate(D delivery);

    /** Notes that it gets lost. */
    protected abstract void lose(D delivery);

    /** Whether the vendor does not even try. */
    protected boolean refuses(D delivery) {
        return false;
    }

    /** This share of deliveries is sent twice. */
    public final P duplicating(double share) {
        duplicated = share;
        return self();
    }

    /** This share is lost without a trace at the receiver. */
    public final P dropping(double share) {
        dropped = share;
        return self();
    }

    /** Each delivery starts up to this much later, so that orders mix. */
    public final P shuffling(Duration upTo) {
        jitter = upTo;
        return self();
    }

    /** Keeps back what comes from now on until {@link #release}. */
    public final P hold() {
        return hold(delivery -> true);
    }

    public final P hold(Predicate<D> which) {
        holding = which;
        return self();
    }

    public final P release() {
        return release(false);
    }

    /** Lets go what was held, the newest first, one after the other. */
    public final P releaseReversed() {
        return release(true);
    }

    private P release(boolean reversed) {
        List<D> free;
        synchronized (held) {
            holding = null;
            free = new ArrayList<>(reversed ? held.reversed() : held);
            held.clear();
        }
        underWay.addAndGet(free.size());
        if (reversed) {
            start(() -> free.forEach(this::bring));
        } else {
            free.forEach(delivery -> start(() -> bring(delivery)));
        }
        return self();
    }

    /** Waits until nothing is on its way any more; what is held does not count. */
    public final void untilDelivered() {
        Await.until("all webhooks are delivered", () -> underWay.get() == 0);
    }

    /** What is held does not count. */
    public final boolean hasUndelivered() {
        return underWay.get() > 0;
    }

    /** All that was enqueued, oldest first. */
    public final List<D> log() {
        return List.copyOf(log);
    }

    /** Puts it on record and on its way. */
    public final void enqueue(D delivery) {
        note(delivery);
        if (refuses(delivery)) {
            return;
        }
        accept(delivery);
        if (dice() < duplicated) {
            var twin = duplicate(delivery);
            if (!twin.equals(delivery)) {
                note(twin);
            }
            accept(twin);
        }
    }

    protected final void note(D delivery) {
        log.add(delivery);
    }

    protected final boolean isClosed() {
        return closed;
    }

    private void accept(D delivery) {
        if (dice() < dropped) {
            lose(delivery);
            return;
        }
        synchronized (held) {
            var which = holding;
            if (which != null && which.test(delivery)) {
                held.add(delivery);
                return;
            }
        }
        underWay.incrementAndGet();
        var later = jitter.multipliedBy((long) (100 * dice())).dividedBy(100);
        start(() -> {
            LockSupport.parkNanos(later.toNanos());
            bring(delivery);
        });
    }

    private void bring(D delivery) {
        try {
            deliver(delivery);
        } finally {
            underWay.decrementAndGet();
        }
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

    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
    }
}
