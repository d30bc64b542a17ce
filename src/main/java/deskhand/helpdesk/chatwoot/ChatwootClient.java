package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import io.micronaut.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Chatwoot's API under one account. */
@Singleton
class ChatwootClient {

    private final HttpClient http;
    private final HelpdeskHttp helpdesk;
    private final JsonMapper json;

    ChatwootClient(JsonMapper json) {
        this.json = json;
        // A redirect would turn a POST into a GET, so none is followed.
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        helpdesk = new HelpdeskHttp(http, "Chatwoot");
    }

    /** With the bot's token, so that it shows the bot's name and counts as no person's work. */
    HelpdeskAnswer asBot(Connection connection, String method, String path, @Nullable Object body) {
        return call(connection, connection.token(), method, path, body);
    }

    /** With the token of a user, because bots may not read messages or teams. */
    HelpdeskAnswer asReader(Connection connection, String path) {
        return call(connection, connection.secret(ChatwootHelpdesk.READ_TOKEN), "GET", path, null);
    }

    private HelpdeskAnswer call(
            Connection connection, @Nullable String token, String method, String path, @Nullable Object body) {
        if (token == null || connection.baseUrl() == null || connection.account() == null) {
            return new HelpdeskAnswer.No(0, "");
        }
        try {
            return helpdesk.send(HttpRequest.newBuilder(address(connection, path))
                    .timeout(HelpdeskHttp.PATIENCE)
                    .header("Api-Access-Token", token) // with hyphens: underscores are lost at some proxies
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : publisher(body))
                    .build());
        } catch (IllegalArgumentException e) {
            return new HelpdeskAnswer.No(0, "");
        }
    }

    private HttpRequest.BodyPublisher publisher(Object body) {
        try {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Connection connection, String path) {
        var base = String.valueOf(connection.baseUrl()).replaceAll("/+$", "");
        return URI.create(base + "/api/v1/accounts/" + encoded(String.valueOf(connection.account())) + "/" + path);
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
