package deskhand.testing.chatwoot;

import deskhand.testing.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Brings webhooks to their receivers, in parallel and in no order, as reliably as Chatwoot does or worse. */
public final class Postman implements AutoCloseable {

    private static final int TRIES = 3;
    private static final int REDIRECTS = 10;

    private final Setup setup;
    private final Random random;
    private final Consumer<Delivery> onBotFailure;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Delivery> log = new CopyOnWriteArrayList<>();
    private final List<Delivery> held = new ArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile @Nullable Predicate<Delivery> holding;
    private volatile double duplicated;
    private volatile double dropped;
    private volatile Duration jitter = Duration.ZERO;
    private volatile boolean refusesPrivateAddresses;
    private volatile boolean closed;

    Postman(Setup setup, Consumer<Delivery> onBotFailure) {
        this.setup = setup;
        this.random = new Random(setup.seed());
        this.onBotFailure = onBotFailure;
    }

    /** This share of events is enqueued twice, under two ids. */
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

    /** No delivery may go to this machine, as without {@code SAFE_FETCH_ALLOW_PRIVATE_NETWORK}. */
    public Postman refusingPrivateAddresses(boolean refuses) {
        refusesPrivateAddresses = refuses;
        return this;
    }

    /** Keeps back what comes from now on until {@link #release}. */
    public Postman hold() {
        return hold(delivery -> true);
    }

    public Postman hold(Predicate<Delivery> which) {
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
        List<Delivery> free;
        synchronized (held) {
            holding = null;
            free = new ArrayList<>(reversed ? held.reversed() : held);
            held.clear();
        }
        underWay.addAndGet(free.size());
        if (reversed) {
            start(() -> free.forEach(this::deliver));
        } else {
            free.forEach(delivery -> start(() -> deliver(delivery)));
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
    public List<Delivery> log() {
        return List.copyOf(log);
    }

    public List<Delivery> log(String event) {
        return log.stream().filter(delivery -> delivery.event().equals(event)).toList();
    }

    void enqueue(Delivery delivery) {
        accept(delivery);
        if (dice() < duplicated) {
            accept(delivery.twin(UUID.randomUUID()));
        }
    }

    private void accept(Delivery delivery) {
        log.add(delivery);
        if (dice() < dropped) {
            delivery.end(Delivery.State.DROPPED);
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
        var later = jitter.multipliedBy(random.nextInt(100)).dividedBy(100);
        start(() -> {
            LockSupport.parkNanos(later.toNanos());
            deliver(delivery);
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

    private void deliver(Delivery delivery) {
        try {
            var tries = delivery.way == Delivery.Way.BOT && setup.release().since("4.12") ? TRIES : 1;
            for (var turn = 1; turn <= tries; turn++) {
                var status = attempt(delivery);
                delivery.answered(status);
                if (status / 100 == 2) {
                    delivery.end(Delivery.State.DONE);
                    return;
                }
                if (status != 429 && status != 500 || turn == tries) {
                    break;
                }
                LockSupport.parkNanos(setup.retryGap().toNanos());
            }
            delivery.end(Delivery.State.FAILED);
            if (delivery.way == Delivery.Way.BOT && !closed) {
                onBotFailure.accept(delivery);
            }
        } finally {
            underWay.decrementAndGet();
        }
    }

    private int attempt(Delivery delivery) {
        var target = URI.create(delivery.url);
        for (var hop = 0; hop <= REDIRECTS; hop++) {
            if (refusesPrivateAddresses) {
                return 0;
            }
            try {
                var answer = http.send(request(delivery, target), HttpResponse.BodyHandlers.discarding());
                var next = answer.headers().firstValue("Location");
                if (answer.statusCode() / 100 != 3 || next.isEmpty()) {
                    return answer.statusCode();
                }
                target = target.resolve(next.get());
            } catch (IOException e) {
                return 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
        return 0;
    }

    private HttpRequest request(Delivery delivery, URI target) {
        var request = HttpRequest.newBuilder(target)
                .timeout(setup.patience())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body));
        var signedSince = delivery.way == Delivery.Way.BOT ? "4.13" : "4.12";
        var secret = delivery.secret;
        if (secret != null && setup.release().since(signedSince)) {
            var now = setup.clock().instant().getEpochSecond();
            request.header("X-Chatwoot-Delivery", delivery.id())
                    .header("X-Chatwoot-Timestamp", Long.toString(now))
                    .header("X-Chatwoot-Signature", Signature.of(secret, now, delivery.body));
        }
        return request.build();
    }

    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
        http.shutdownNow();
    }
}
