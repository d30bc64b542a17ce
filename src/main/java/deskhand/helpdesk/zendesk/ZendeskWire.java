package deskhand.helpdesk.zendesk;

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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls to one address of Zendesk, with whatever proof. */
@Singleton
class ZendeskWire {

    /** As a status: the call was not made, because the address may not be called. */
    static final int FORBIDDEN_ADDRESS = -1;

    /** For what stands before a write, which then has to end in time; if it does not, the stamp keeps it from doing harm. */
    static final Duration SHORT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final HelpdeskHttp helpdesk;
    private final JsonMapper json;
    private final OutboundAddresses outbound;

    ZendeskWire(JsonMapper json, OutboundAddresses outbound) {
        this.json = json;
        this.outbound = outbound;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        helpdesk = new HelpdeskHttp(http, "Zendesk");
    }

    HelpdeskHttp.Heard call(
            String baseUrl,
            @Nullable String authorization,
            String method,
            String path,
            @Nullable Object body,
            Duration patience) {
        var base = baseUrl.replaceAll("/+$", "");
        return switch (outbound.check(base)) {
            case OutboundAddress.Forbidden _ ->
                HelpdeskHttp.Heard.without(new HelpdeskAnswer.No(FORBIDDEN_ADDRESS, ""));
            case OutboundAddress.Unresolved unresolved ->
                HelpdeskHttp.Heard.without(new HelpdeskAnswer.Trouble(
                        "Zendesk could not be reached. " + unresolved.why(), false, null, null));
            case OutboundAddress.Fine _ -> ask(base + path, authorization, method, body, patience);
        };
    }

    private HelpdeskHttp.Heard ask(
            String address, @Nullable String authorization, String method, @Nullable Object body, Duration patience) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(patience)
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "Deskhand")
                    .method(method, body == null ? BodyPublishers.noBody() : publisher(body));
            if (authorization != null) {
                request.header("Authorization", authorization);
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

    @PreDestroy
    void close() {
        http.close();
    }
}
