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

    private final List<ModelProvider> providers;
    private final Breakers breakers;
    private final Bulkheads bulkheads;
    private final Map<Profile, LanguageModel> open = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Calls(List<ModelProvider> providers, Breakers breakers, Bulkheads bulkheads) {
        this.providers = providers;
        this.breakers = breakers;
        this.bulkheads = bulkheads;
    }

    ModelReply call(Profile profile, ModelRequest request, Duration left) throws InterruptedException {
        if (!left.isPositive()) {
            throw new ModelUnavailable(Why.TOO_SLOW, "the turn has no time left for models", null);
        }
        breakers.enter(profile);
        var began = System.nanoTime();
        try (var _ = bulkheads.enter(profile, left)) {
            var within = left.minusNanos(System.nanoTime() - began);
            var reply = within(profile, request, within.compareTo(profile.timeout()) < 0 ? within : profile.timeout());
            breakers.succeeded(profile);
            return reply;
        } catch (ModelUnavailable e) {
            breakers.failed(profile, e);
            throw e;
        }
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
