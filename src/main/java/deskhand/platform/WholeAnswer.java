package deskhand.platform;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An answer over HTTP that has a limit up to its last byte; the time-out of a request ends with the head. */
public final class WholeAnswer {

    private WholeAnswer() {}

    /**
     * For bodies that are read whole, not for streams. In a thread of its own and not by {@code sendAsync}, whose answers come through the pool that all of the process share:
     * they would wait for whoever computes there.
     */
    public static <T> HttpResponse<T> of(
            HttpClient http, HttpRequest request, HttpResponse.BodyHandler<T> body, Duration within)
            throws IOException, InterruptedException {
        var asked = new FutureTask<>(() -> http.send(request, body));
        Thread.ofVirtual().name("http-answer").start(asked);
        try {
            return asked.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("the answer did not end in time");
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            asked.cancel(true);
        }
    }

    private static IOException thrown(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case null, default -> throw new IllegalStateException(cause);
        };
    }
}
