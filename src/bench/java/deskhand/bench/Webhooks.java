package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs deliveries as the sandbox does and posts them to the service. */
final class Webhooks implements AutoCloseable {

    static final String SLUG = "bench";
    static final String SECRET = "bench-webhook-secret";
    private static final Duration GIVES_UP = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI address;

    Webhooks(int port) {
        address = URI.create("http://127.0.0.1:" + port + "/webhooks/sandbox/" + SLUG);
    }

    /** Status 0: there was no answer. */
    record Ack(int status, long nanos) {

        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    static byte[] messageCreated(Talk talk, Talk.Entry entry) {
        var event = Json.object().put("event", "message_created");
        event.set("message", entry.json());
        event.set("conversation", talk.json(false));
        return Json.bytes(event);
    }

    static byte[] conversationUpdated(Talk talk) {
        var event = Json.object().put("event", "conversation_updated");
        event.set("conversation", talk.json(false));
        return Json.bytes(event);
    }

    static byte[] irrelevant(JsonNode more) {
        var event = Json.object().put("event", "typing_started");
        event.set("more", more);
        return Json.bytes(event);
    }

    Ack post(String delivery, byte[] body) {
        return post(delivery, System.currentTimeMillis() / 1000, body, SECRET);
    }

    Ack post(String delivery, long second, byte[] body, String secret) {
        var from = System.nanoTime();
        var request = HttpRequest.newBuilder(address)
                .timeout(GIVES_UP)
                .header("Content-Type", "application/json")
                .header("X-Sandbox-Delivery", delivery)
                .header("X-Sandbox-Timestamp", Long.toString(second))
                .header("X-Sandbox-Signature", "sha256=" + signature(secret, second, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            return new Ack(status, System.nanoTime() - from);
        } catch (IOException e) {
            return new Ack(0, System.nanoTime() - from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ack(0, System.nanoTime() - from);
        }
    }

    private static String signature(String secret, long second, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((second + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
