package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
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

    /** As a status: the call was not made, because the address may not be called. */
    static final int FORBIDDEN_ADDRESS = -1;

    private final HttpClient http;
    private final HelpdeskHttp helpdesk;
    private final JsonMapper json;
    private final OutboundAddresses outbound;

    ChatwootClient(JsonMapper json, OutboundAddresses outbound) {
        this.json = json;
        this.outbound = outbound;
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
        return call(connection.baseUrl(), token, method, below(connection.account()) + path, body)
                .answer();
    }

    /** Where everything of an account lies. */
    static String below(String account) {
        return "/api/v1/accounts/" + encoded(account) + "/";
    }

    /** With any token, or none, and a path from the root. */
    HelpdeskHttp.Heard call(String baseUrl, @Nullable String token, String method, String path, @Nullable Object body) {
        var base = baseUrl.replaceAll("/+$", "");
        return switch (outbound.check(base)) {
            case OutboundAddress.Forbidden _ ->
                HelpdeskHttp.Heard.without(new HelpdeskAnswer.No(FORBIDDEN_ADDRESS, ""));
            case OutboundAddress.Unresolved unresolved ->
                HelpdeskHttp.Heard.without(new HelpdeskAnswer.Trouble(
                        "Chatwoot could not be reached. " + unresolved.why(), false, null, null));
            case OutboundAddress.Fine _ -> ask(base + path, token, method, body);
        };
    }

    private HelpdeskHttp.Heard ask(String address, @Nullable String token, String method, @Nullable Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(HelpdeskHttp.PATIENCE)
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : publisher(body));
            if (token != null) {
                request.header("Api-Access-Token", token); // with hyphens: underscores are lost at some proxies
            }
            return helpdesk.hear(request.build());
        } catch (IllegalArgumentException e) {
            return HelpdeskHttp.Heard.without(new HelpdeskAnswer.No(0, ""));
        }
    }

    private HttpRequest.BodyPublisher publisher(Object body) {
        try {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
