package deskhand.pipeline.context;

import deskhand.platform.Outages;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks sources side by side and waits only so long. A reply with one source less, and saying so, is better than none; but
 * while the database is away there is nothing to be said, so that is passed on and the turn is tried again.
 */
@Singleton
class Sources {

    private static final Logger log = LoggerFactory.getLogger(Sources.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The deadline runs from now on, so that several sources do not add up. */
    <T> Asked<T> ask(String source, Duration within, Callable<T> question) {
        return new Asked<>(source, System.nanoTime() + within.toNanos(), threads.submit(question));
    }

    record Asked<T>(String source, long deadline, Future<T> answer) {

        /** The answer, or nothing and a line in {@code leftOut} that says why. */
        Optional<T> await(List<String> leftOut) {
            try {
                return Optional.of(answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                answer.cancel(true);
                leftOut.add(source + ": unknown, took too long");
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                leftOut.add(source + ": unknown, interrupted");
            } catch (ExecutionException e) {
                if (Outages.isOutage(e) && e.getCause() instanceof RuntimeException outage) {
                    throw outage;
                }
                log.warn("Left out {}", source, e.getCause());
                leftOut.add(source + ": unknown, could not be read");
            }
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
