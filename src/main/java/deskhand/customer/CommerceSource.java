package deskhand.customer;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the shop's own backend what it knows right now. */
@Singleton
class CommerceSource implements LiveSource {

    private static final Logger LOG = LoggerFactory.getLogger(CommerceSource.class);
    private static final int MOST_BYTES = 1_000_000;

    private final CommerceSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http;
    private final Map<String, Kept> kept = Collections.synchronizedMap(new Recent());

    CommerceSource(CommerceSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    private record Kept(Said said, Instant until) {}

    @Override
    public boolean isConnected() {
        return settings.url() != null && !settings.url().isBlank();
    }

    @Override
    public Optional<Said> find(String email) {
        var url = settings.url();
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var known = kept.get(email);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.said());
        }
        var said = ask(url, email, now);
        if (!(said instanceof Said.Unknown)) {
            kept.put(email, new Kept(said, now.plus(settings.keep())));
        }
        return Optional.of(said);
    }

    @Override
    public Set<FactKind> tells() {
        return EVERYTHING;
    }

    @Override
    public void forget(String email) {
        kept.remove(email);
    }

    private Said ask(String url, String email, Instant now) {
        try {
            var response = http.send(request(url, email), HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> read(response.body(), email, now);
                case 404 -> new Said.Nobody();
                default -> unknown("it answered " + response.statusCode(), null);
            };
        } catch (IOException | IllegalArgumentException e) {
            return unknown("it could not be reached or read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("interrupted", null);
        }
    }

    /** The address travels in the body: addresses of requests end up in logs. */
    private HttpRequest request(String url, String email) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url.replaceAll("/+$", "") + "/customers/find"))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("email", email))));
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        return request.build();
    }

    private Said read(byte[] body, String email, Instant now) throws IOException {
        if (body.length > MOST_BYTES) {
            return unknown("its answer is too long", null);
        }
        try {
            var text = new String(body, StandardCharsets.UTF_8);
            var answer = Objects.requireNonNull(json.readValue(text, CommerceAnswer.class), "an empty answer");
            return new Said.Known(answer.file(email, now));
        } catch (RuntimeException e) {
            return unknown("its answer does not keep to the contract", e);
        }
    }

    private static Said unknown(String why, @Nullable Exception cause) {
        LOG.warn(
                "The commerce source is unknown: {} ({})",
                why,
                cause == null ? "-" : cause.getClass().getSimpleName());
        return new Said.Unknown(why);
    }

    private static final class Recent extends LinkedHashMap<String, Kept> {

        private static final int MOST = 5_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    }
}
