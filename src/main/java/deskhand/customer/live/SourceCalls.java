package deskhand.customer.live;

import deskhand.customer.CommerceSettings;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Calls the shop's systems, one request at a time, and leaves one alone for as long as it asks to. One that fails is left alone
 * for a moment too: a turn looks several times, and must not wait for a dead one each time.
 */
@Singleton
class SourceCalls {

    private static final int MOST_BYTES = 2_000_000;
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final CommerceSettings settings;
    private final OutboundAddresses addresses;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http;
    private final Map<SourceKind, Rest> rests = new EnumMap<>(SourceKind.class);

    /** {@code failed}: it did not ask for it. */
    private record Rest(Instant until, boolean failed) {}

    SourceCalls(CommerceSettings settings, OutboundAddresses addresses, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** The body of a good answer. Trouble of any kind is thrown as {@link SourceTrouble}. */
    JsonNode call(SourceKind kind, HttpRequest.Builder request) {
        seeThatItDoesNotRest(kind);
        var ready = request.timeout(settings.timeout())
                .header("Accept", "application/json")
                .build();
        if (addresses.check(ready.uri().toString()) instanceof OutboundAddress.Forbidden no) {
            throw new SourceTrouble(no.why());
        }
        try {
            return good(kind, http.send(ready, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            keepAway(kind, AFTER_A_FAILURE, true);
            throw new SourceTrouble("it could not be reached in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceTrouble("interrupted");
        }
    }

    private JsonNode good(SourceKind kind, HttpResponse<byte[]> response) {
        var status = response.statusCode();
        if (status >= 500) {
            keepAway(kind, AFTER_A_FAILURE, true);
        }
        return switch (status) {
            case 200 -> read(response.body());
            case 401, 403 -> throw new SourceTrouble("it refuses the key or what the key may read; set another");
            case 429 -> {
                rest(kind, retryAfter(response));
                throw new SourceTrouble("it was asked too often");
            }
            default -> throw new SourceTrouble("it answered " + status);
        };
    }

    private JsonNode read(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new SourceTrouble("its answer is too long");
        }
        try {
            return Objects.requireNonNull(
                    json.readValue(new String(body, StandardCharsets.UTF_8), JsonNode.class), "an empty answer");
        } catch (IOException e) {
            throw new SourceTrouble("its answer could not be read");
        }
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        var told = response.headers().firstValue("Retry-After").orElse("");
        return told.matches("\\d{1,6}(\\.\\d{1,3})?")
                ? Duration.ofMillis(Math.round(1000 * Double.parseDouble(told)))
                : SHORTEST_REST;
    }

    private void seeThatItDoesNotRest(SourceKind kind) {
        synchronized (rests) {
            var rest = rests.get(kind);
            if (rest != null && clock.instant().isBefore(rest.until())) {
                throw new SourceTrouble(
                        (rest.failed() ? "it failed" : "it was asked too often") + " and is left alone for a moment");
            }
        }
    }

    /** As it asked for: until then nobody asks. */
    void rest(SourceKind kind, Duration told) {
        var least = told.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : told;
        keepAway(kind, least.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : least, false);
    }

    /** What it asked for is not cut short by a failure. */
    private void keepAway(SourceKind kind, Duration rest, boolean failed) {
        var wanted = new Rest(clock.instant().plus(rest), failed);
        synchronized (rests) {
            rests.merge(kind, wanted, (old, one) -> old.until().isAfter(one.until()) ? old : one);
        }
    }

    /** For a person who wants to know whether one that failed is there again. What it asked for itself is kept to. */
    void askAgain(SourceKind kind) {
        synchronized (rests) {
            rests.computeIfPresent(kind, (_, rest) -> rest.failed() ? null : rest);
        }
    }

    /** Another key or address is another matter. */
    void goOn(SourceKind kind) {
        synchronized (rests) {
            rests.remove(kind);
        }
    }

    String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new SourceTrouble("the question could not be written");
        }
    }
}
