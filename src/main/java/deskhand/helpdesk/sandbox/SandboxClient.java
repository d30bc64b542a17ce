package deskhand.helpdesk.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import deskhand.helpdesk.Connection;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Speaks the sandbox's API. Trouble comes back as an answer. */
@Singleton
class SandboxClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final ObjectMapper json;
    private final OwnAddress ownAddress;

    SandboxClient(@SandboxHttp HttpClient http, ObjectMapper json, OwnAddress ownAddress) {
        this.http = http;
        this.json = json;
        this.ownAddress = ownAddress;
    }

    SandboxAnswer read(Connection connection, String ref) {
        return call(connection, ref, "", "GET", BodyPublishers.noBody());
    }

    SandboxAnswer write(Connection connection, String ref, String text, boolean hidden, String marker) {
        return call(connection, ref, "/messages", "POST", body(new NewMessage(text, hidden, marker)));
    }

    SandboxAnswer change(Connection connection, String ref, SandboxChange change) {
        return call(connection, ref, "", "PATCH", body(change));
    }

    private HttpRequest.BodyPublisher body(Object value) {
        try {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SandboxAnswer call(
            Connection connection, String ref, String path, String method, HttpRequest.BodyPublisher body) {
        if (connection.token() == null) {
            return new SandboxAnswer.No("The sandbox connection " + connection.slug() + " has no token; set one.");
        }
        try {
            var request = HttpRequest.newBuilder(address(connection, ref, path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + connection.token())
                    .header("Content-Type", "application/json")
                    .method(method, body)
                    .build();
            return judge(connection, http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IllegalArgumentException e) {
            return new SandboxAnswer.No("The address or token of connection " + connection.slug() + " is unusable.");
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new SandboxAnswer.Trouble("The sandbox could not be reached.", false, null, e);
        } catch (HttpTimeoutException e) {
            return new SandboxAnswer.Trouble("The sandbox did not answer in time.", true, null, e);
        } catch (IOException e) {
            return new SandboxAnswer.Trouble("The sandbox's answer was lost.", true, null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SandboxAnswer.Trouble("Interrupted while asking the sandbox.", true, null, e);
        }
    }

    private URI address(Connection connection, String ref, String path) {
        var base = connection.baseUrl() == null
                ? ownAddress.get()
                : connection.baseUrl().replaceAll("/+$", "");
        return URI.create(
                base + "/sandbox/api/v1/" + encoded(connection.slug()) + "/conversations/" + encoded(ref) + path);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static SandboxAnswer judge(Connection connection, HttpResponse<String> response) {
        var status = response.statusCode();
        return switch (status) {
            case 200, 201, 204 -> new SandboxAnswer.Fine(response.body());
            case 401, 403 ->
                new SandboxAnswer.No("The sandbox refused the token of connection " + connection.slug()
                        + "; set the one its inbox expects.");
            case 404 -> new SandboxAnswer.No("The sandbox has no such conversation in " + connection.slug() + ".");
            case 408, 425, 429 -> new SandboxAnswer.Trouble("The sandbox is busy.", false, retryAfter(response), null);
            default ->
                status >= 500
                        ? new SandboxAnswer.Trouble(
                                "The sandbox answered " + status + ".",
                                status == 502 || status == 504, // what stands before it gave up, it may not have
                                retryAfter(response),
                                null)
                        : new SandboxAnswer.No("The sandbox found the request wrong (" + status + ").");
        };
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record NewMessage(
            String text,
            @JsonProperty("private") boolean hidden,
            @Nullable String marker) {

        @Override
        public String toString() {
            return "NewMessage[hidden=" + hidden + "]";
        }
    }
}
