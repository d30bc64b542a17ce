package deskhand.testing.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.chatwoot.Sender.Agent;
import deskhand.testing.chatwoot.Sender.AgentBot;
import deskhand.testing.chatwoot.Sender.Contact;
import deskhand.testing.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A furnished account and a plain client, for the tests of the fake itself. */
final class ChatwootShop implements AutoCloseable {

    final FakeChatwoot chatwoot;
    final Receiver receiver = new Receiver();
    final Agent admin;
    final Agent ines;
    final Agent outsider;
    final AgentBot bot;
    final Inbox web;
    final Contact mara;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ChatwootShop() {
        this(Setup.usual());
    }

    ChatwootShop(Setup setup) {
        chatwoot = FakeChatwoot.start(setup);
        var account = chatwoot.account();
        admin = account.administrator("Ada Boss");
        ines = account.agent("Ines Roth");
        outsider = account.agent("Otto Outside");
        bot = account.bot("Deskhand", receiver.url("/bot"));
        web = account.inbox("Website", Channel.WEB_WIDGET).member(ines).attach(bot);
        mara = account.contact("Mara Lind", "mara@example.org");
    }

    Conversation conversation() {
        return chatwoot.newConversation(web, mara, "Where is my tent?");
    }

    HttpResponse<String> get(String token, String path) {
        return send(token, "GET", path, null);
    }

    HttpResponse<String> post(String token, String path, String json) {
        return send(token, "POST", path, json);
    }

    /** Paths are below the account unless they begin with a slash. */
    HttpResponse<String> send(String token, String method, String path, @Nullable String json) {
        try {
            return http.send(request(token, method, path, json), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest request(String token, String method, String path, @Nullable String json) {
        var whole = path.startsWith("/") ? path : "/api/v1/accounts/" + Account.ID + "/" + path;
        return HttpRequest.newBuilder(URI.create(chatwoot.url() + whole))
                .timeout(Duration.ofSeconds(5))
                .header("Api-Access-Token", token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        chatwoot.close();
        receiver.close();
        http.close();
    }
}
