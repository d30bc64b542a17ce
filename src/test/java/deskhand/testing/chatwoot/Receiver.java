package deskhand.testing.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import deskhand.testing.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Takes webhooks and answers with what it was told, 200 otherwise. */
final class Receiver implements AutoCloseable {

    record Got(
            String path,
            byte[] body,
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signature) {

        JsonNode json() {
            return Json.read(body);
        }

        String event() {
            return json().path("event").asText();
        }

        boolean isSignedWith(String secret) {
            return timestamp != null
                    && Signature.of(secret, Long.parseLong(timestamp), body).equals(signature);
        }
    }

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::take);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** How the next webhooks with {@code message_created} are answered. */
    void answering(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    List<Got> got(String path) {
        return got.stream().filter(one -> one.path().equals(path)).toList();
    }

    List<Got> got(String path, String event) {
        return got(path).stream().filter(one -> one.event().equals(event)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            if (path.equals("/moved")) {
                exchange.getResponseHeaders().set("Location", "/bot");
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            var one = new Got(
                    path,
                    body,
                    headers.getFirst("X-Chatwoot-Delivery"),
                    headers.getFirst("X-Chatwoot-Timestamp"),
                    headers.getFirst("X-Chatwoot-Signature"));
            got.add(one);
            var told = one.event().equals("message_created") ? answers.poll() : null;
            exchange.sendResponseHeaders(Objects.requireNonNullElse(told, 200), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
