package deskhand.model.call;

import deskhand.platform.WholeAnswer;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells an OpenTelemetry back end of each call, over OTLP's JSON form, beside the work: when the back end is slow or away,
 * spans are dropped and turns go on.
 */
@Singleton
class CallSpans {

    private static final Logger log = LoggerFactory.getLogger(CallSpans.class);
    private static final int MOST_WAITING = 2_000;
    private static final int AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final @Nullable URI endpoint;
    private final @Nullable String headers;
    private final ObjectMapper json;
    private final BlockingQueue<OtlpSpans.Told> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final @Nullable Thread sender;

    CallSpans(CallSettings settings, ObjectMapper json) {
        this.json = json;
        headers = settings.tracesHeaders();
        var given = settings.tracesEndpoint();
        endpoint = given == null || given.isBlank() ? null : traces(given.strip());
        sender = endpoint == null
                ? null
                : Thread.ofVirtual().name("model-call-spans").start(this::send);
    }

    private static URI traces(String endpoint) {
        var base = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
        return URI.create(base.endsWith("/v1/traces") ? base : base + "/v1/traces");
    }

    void tell(ModelCall call, String requested) {
        if (endpoint != null && !waiting.offer(new OtlpSpans.Told(call, requested))) {
            log.debug("A span is dropped");
        }
    }

    private void send() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var batch = new ArrayList<OtlpSpans.Told>();
                var first = waiting.poll(1, TimeUnit.MINUTES);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, AT_ONCE - 1);
                    send(batch);
                }
            }
        } catch (InterruptedException _) {
            // the service stops
        }
    }

    private void send(List<OtlpSpans.Told> batch) throws InterruptedException {
        try {
            post(json.writeValueAsString(OtlpSpans.of(batch)));
        } catch (IOException | RuntimeException e) {
            log.error("Spans cannot be written", e);
        }
    }

    private void post(String body) throws InterruptedException {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!withHeaders(request)) {
            return;
        }
        try {
            var answer = WholeAnswer.of(http, request.build(), HttpResponse.BodyHandlers.discarding(), PATIENCE);
            if (answer.statusCode() >= 300) {
                log.warn("The OpenTelemetry back end answered {}", answer.statusCode());
            }
        } catch (IOException e) {
            log.warn(
                    "The OpenTelemetry back end cannot be reached: {}",
                    e.getClass().getName());
        }
    }

    private boolean withHeaders(HttpRequest.Builder request) {
        try {
            for (var header : headers == null ? new String[0] : headers.split(",")) {
                var parts = header.split("=", 2);
                if (parts.length == 2) {
                    request.header(parts[0].strip(), parts[1].strip());
                }
            }
            return true;
        } catch (IllegalArgumentException quotesIt) {
            // It says what is wrong by quoting it, and it may be a password.
            log.error("DESKHAND_MODEL_CALLS_TRACES_HEADERS holds what no header can carry, so no spans are sent");
            return false;
        }
    }

    @PreDestroy
    void close() {
        if (sender != null) {
            sender.interrupt();
        }
        http.close();
    }
}
