package deskhand.helpdesk.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Speaks the sandbox's API. Trouble comes back as an answer. */
@Singleton
class SandboxClient {

    private final HelpdeskHttp http;
    private final ObjectMapper json;
    private final OwnAddress ownAddress;

    SandboxClient(@SandboxHttp HttpClient http, ObjectMapper json, OwnAddress ownAddress) {
        this.http = new HelpdeskHttp(http, "The sandbox");
        this.json = json;
        this.ownAddress = ownAddress;
    }

    HelpdeskAnswer read(Connection connection, String ref) {
        return call(connection, ref, "", "GET", BodyPublishers.noBody());
    }

    HelpdeskAnswer write(Connection connection, String ref, String text, boolean hidden, String marker) {
        return call(connection, ref, "/messages", "POST", body(new NewMessage(text, hidden, marker)));
    }

    HelpdeskAnswer change(Connection connection, String ref, SandboxChange change) {
        return call(connection, ref, "", "PATCH", body(change));
    }

    private HttpRequest.BodyPublisher body(Object value) {
        try {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HelpdeskAnswer call(
            Connection connection, String ref, String path, String method, HttpRequest.BodyPublisher body) {
        if (connection.token() == null) {
            return new HelpdeskAnswer.No(0, "");
        }
        try {
            return http.send(HttpRequest.newBuilder(address(connection, ref, path))
                    .timeout(HelpdeskHttp.PATIENCE)
                    .header("Authorization", "Bearer " + connection.token())
                    .header("Content-Type", "application/json")
                    .method(method, body)
                    .build());
        } catch (IllegalArgumentException e) {
            return new HelpdeskAnswer.No(0, "");
        }
    }

    /** Why the sandbox said no, for a person who can do something about it. */
    static String why(Connection connection, HelpdeskAnswer.No no) {
        return switch (no.status()) {
            case 0 -> "The address or token of connection " + connection.slug() + " is missing or unusable; set them.";
            case 401, 403 ->
                "The sandbox refused the token of connection " + connection.slug() + "; set the one its inbox expects.";
            case 404 -> "The sandbox has no such conversation in " + connection.slug() + ".";
            default -> "The sandbox found the request wrong (" + no.status() + ").";
        };
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
