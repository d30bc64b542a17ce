package deskhand.customer.live;

import deskhand.customer.CommerceSettings;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import deskhand.platform.RetryAfter;
import deskhand.platform.WholeAnswer;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls the shop's systems, unless they are to be left alone. The whole answer has to come in time and be of a decent size. */
@Singleton
class SourceCalls {

    private static final int MOST_BYTES = 2_000_000;

    private final CommerceSettings settings;
    private final OutboundAddresses addresses;
    private final SourceStates states;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http;

    SourceCalls(
            CommerceSettings settings,
            OutboundAddresses addresses,
            SourceStates states,
            ObjectMapper json,
            Clock clock) {
        this.settings = settings;
        this.addresses = addresses;
        this.states = states;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** The body of a good answer. Trouble of any kind is thrown as {@link SourceTrouble}. */
    JsonNode call(Connected source, HttpRequest.Builder request) {
        return answer(source, request, false).orElseThrow();
    }

    /** Nothing if it says that there is no such thing. */
    Optional<JsonNode> find(Connected source, HttpRequest.Builder request) {
        return answer(source, request, true);
    }

    private Optional<JsonNode> answer(Connected source, HttpRequest.Builder request, boolean mayBeNothing) {
        var kind = source.kind();
        var ready = request.timeout(settings.timeout())
                .header("Accept", "application/json")
                .build();
        if (addresses.check(ready.uri().toString()) instanceof OutboundAddress.Forbidden no) {
            throw new SourceTrouble(no.why());
        }
        states.enter(kind);
        try {
            var response = WholeAnswer.of(
                    http, ready, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES), settings.timeout());
            if (mayBeNothing && response.statusCode() == 404) {
                states.answered(kind);
                return Optional.empty();
            }
            return Optional.of(good(source, response));
        } catch (IOException e) {
            throw states.failed(kind, "it could not be reached in time, or said too much");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceTrouble("nobody waits for its answer any more"); // which says nothing about the system
        }
    }

    private JsonNode good(Connected source, HttpResponse<byte[]> response) {
        var kind = source.kind();
        var status = response.statusCode();
        var wait = retryAfter(response);
        if (status == 200) {
            var read = read(kind, response.body());
            states.answered(kind);
            return read;
        }
        if (status == 401) {
            throw states.refused(kind, "it refuses the key (401); set another: " + source.keyIn());
        }
        if (status == 403) { // may be about this one question, so others are still asked
            throw states.failed(
                    kind,
                    "it refuses what the key may read (403); where that is wrong, set another: " + source.keyIn());
        }
        if (status == 429) {
            throw states.rest(kind, wait == null ? Duration.ZERO : wait, "it was asked too often");
        }
        if (status == 503 && wait != null) {
            throw states.rest(kind, wait, "it answered 503 and when to come back");
        }
        if (status >= 500 || status < 400) {
            throw states.failed(kind, "it answered " + status);
        }
        // It is there, and did not like this one question.
        states.answered(kind);
        throw new SourceTrouble("it answered " + status);
    }

    private JsonNode read(SourceKind kind, byte[] body) {
        try {
            return Objects.requireNonNull(
                    json.readValue(new String(body, StandardCharsets.UTF_8), JsonNode.class), "an empty answer");
        } catch (IOException | RuntimeException e) {
            throw states.failed(kind, "its answer could not be read");
        }
    }

    /** Seconds or a time, as HTTP has it. */
    private @Nullable Duration retryAfter(HttpResponse<?> response) {
        return RetryAfter.read(response.headers().firstValue("Retry-After").orElse(""), clock.instant());
    }

    String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new SourceTrouble("the question could not be written");
        }
    }

    /** An answer as one of our records. */
    <T> T as(JsonNode answer, Class<T> type) {
        try {
            return Objects.requireNonNull(json.readValueFromTree(answer, type), "nothing");
        } catch (IOException | RuntimeException e) {
            throw new SourceTrouble("its answer does not keep to the contract");
        }
    }
}
