package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.profile.Profile;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes one call: when there is a place and the breaker allows it, and no longer than there is time. */
@Singleton
class Calls {

    private static final int MOST_OPEN = 100;

    /** So much of the time it may have at most is enough to tell that a provider is too slow. */
    private static final double FAIR_SHARE = 2.0 / 3;

    private final List<ModelProvider> providers;
    private final Breakers breakers;
    private final Bulkheads bulkheads;
    private final ModelSettings settings;
    private final Map<Profile, LanguageModel> open = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Calls(List<ModelProvider> providers, Breakers breakers, Bulkheads bulkheads, ModelSettings settings) {
        this.providers = providers;
        this.breakers = breakers;
        this.bulkheads = bulkheads;
        this.settings = settings;
    }

    ModelReply call(Profile profile, ModelRequest request, Duration left) throws InterruptedException {
        if (!left.isPositive()) {
            throw new ModelUnavailable(Why.TOO_SLOW, "the turn has no time left for models", null);
        }
        breakers.enter(profile);
        var began = System.nanoTime();
        try (var _ = bulkheads.enter(profile, left)) {
            return watched(profile, request, shorter(left.minusNanos(System.nanoTime() - began), profile.timeout()));
        }
    }

    /** What the provider itself did is told to its breaker; that our places were taken, or our time gone, is not. */
    private ModelReply watched(Profile profile, ModelRequest request, Duration time) throws InterruptedException {
        try {
            var reply = within(profile, request, time);
            breakers.succeeded(profile);
            return reply;
        } catch (ModelUnavailable e) {
            if (e.why() != Why.TOO_SLOW || isFair(profile, time)) {
                breakers.failed(profile, e);
            }
            throw e;
        }
    }

    /** A fallback often gets the little that is left of a turn, which says nothing about how it is. */
    private boolean isFair(Profile profile, Duration time) {
        return time.toNanos()
                >= FAIR_SHARE * shorter(profile.timeout(), settings.turnTime()).toNanos();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Whether a second try after this pause would be one. */
    boolean mayTryAfter(Profile profile, Duration pause) {
        return !breakers.isLeftAloneAfter(profile, pause);
    }

    private ModelReply within(Profile profile, ModelRequest request, Duration time) throws InterruptedException {
        var call = threads.submit(() -> model(profile).ask(request));
        try {
            return call.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            throw new ModelUnavailable(Why.TOO_SLOW, "no answer within " + time.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ModelUnavailable why
                    ? why
                    : new ModelUnavailable(Why.BROKEN, "the call failed", e.getCause());
        } finally {
            // Also ends a call whose answer nobody waits for any more.
            call.cancel(true);
        }
    }

    /** A changed profile is another one. */
    private LanguageModel model(Profile profile) {
        if (open.size() > MOST_OPEN) {
            open.clear();
        }
        return open.computeIfAbsent(
                profile,
                wanted -> providers.stream()
                        .filter(provider -> provider.serves(wanted.provider()))
                        .findFirst()
                        .orElseThrow(() -> new ModelUnavailable(Why.NOT_CONFIGURED, "no such provider", null))
                        .open(wanted));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
