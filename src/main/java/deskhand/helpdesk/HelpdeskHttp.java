package deskhand.helpdesk;

import deskhand.platform.WholeAnswer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls a helpdesk's API. Trouble comes back as an answer, and the caller learns whether the call may have had its effect. */
public final class HelpdeskHttp {

    /** How long an answer is waited for; shorter than the time after which an action is looked up and tried again. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The client's own limit ends with the head of an answer. It comes first, because it tells more. */
    private static final Duration FOR_THE_REST = Duration.ofMillis(500);

    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (_, _) -> true);

    private final HttpClient http;
    private final String name;

    /** {@code name}: as the helpdesk is called at the beginning of a sentence. */
    public HelpdeskHttp(HttpClient http, String name) {
        this.http = http;
        this.name = name;
    }

    /** An answer with the status and headers it came with; 0 and none if none came. */
    public record Heard(HelpdeskAnswer answer, HttpHeaders headers, int status) {

        public static Heard without(HelpdeskAnswer answer) {
            return new Heard(answer, NONE, 0);
        }
    }

    public HelpdeskAnswer send(HttpRequest request) {
        return hear(request).answer();
    }

    public Heard hear(HttpRequest request) {
        try {
            var within = request.timeout().orElse(PATIENCE).plus(FOR_THE_REST);
            var response = WholeAnswer.of(http, request, HttpResponse.BodyHandlers.ofString(), within);
            return new Heard(judge(response), response.headers(), response.statusCode());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return trouble(name + " could not be reached.", false, e);
        } catch (HttpTimeoutException e) {
            return trouble(name + " did not answer in time.", true, e);
        } catch (IOException e) {
            return trouble("The answer was lost. " + name + " may have done it.", true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return trouble("Interrupted while asking.", true, e);
        }
    }

    private static Heard trouble(String why, boolean inDoubt, Exception cause) {
        return Heard.without(new HelpdeskAnswer.Trouble(why, inDoubt, null, cause));
    }

    private HelpdeskAnswer judge(HttpResponse<String> response) {
        var status = response.statusCode();
        return switch (status) {
            case 200, 201, 202, 204 -> new HelpdeskAnswer.Fine(response.body());
            case 408, 425, 429 -> new HelpdeskAnswer.Trouble(name + " is busy.", false, retryAfter(response), null);
            default ->
                status >= 500
                        ? new HelpdeskAnswer.Trouble(
                                name + " answered " + status + ".",
                                status == 502 || status == 504, // what stands before it gave up, it may not have
                                retryAfter(response),
                                null)
                        : new HelpdeskAnswer.No(status, response.body());
        };
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }
}
