package deskhand.testing.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A furnished account and a plain client, for the tests of the fake itself. */
final class ZendeskShop implements AutoCloseable {

    final FakeZendesk zendesk;
    final Receiver receiver = new Receiver();
    final User admin;
    final User ines;
    final User mara;
    final Group billing;
    final Hookup hookup;
    final String bot;
    final String boss;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ZendeskShop() {
        this(Setup.usual());
    }

    ZendeskShop(Setup setup) {
        zendesk = FakeZendesk.start(setup);
        var account = zendesk.account();
        admin = account.administrator("Ada Boss");
        ines = account.agent("Ines Roth");
        mara = account.customer("Mara Lind", "mara@example.org");
        billing = account.group("Billing", ines);
        hookup = zendesk.connect();
        bot = hookup.accessToken();
        boss = account.sessions().mint(account.sessions().client("wizard", admin), "read write");
    }

    Ticket ticket() {
        return zendesk.newTicket(mara, "Tent", "Where is my tent?");
    }

    HttpResponse<String> get(String path) {
        return send(bot, "GET", path, null);
    }

    HttpResponse<String> put(String path, String json) {
        return send(bot, "PUT", path, json);
    }

    HttpResponse<String> send(String token, String method, String path, @Nullable String json) {
        return exchange(method, path, json, "Bearer " + token);
    }

    /** Paths are below {@code /api/v2/} unless they begin with a slash. */
    HttpResponse<String> exchange(String method, String path, @Nullable String json, String authorization) {
        var whole = path.startsWith("/") ? path : "/api/v2/" + path;
        var request = HttpRequest.newBuilder(URI.create(zendesk.url() + whole))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body());
    }

    @Override
    public void close() {
        zendesk.close();
        receiver.close();
        http.close();
    }
}
