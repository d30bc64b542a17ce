package deskhand.testing.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import deskhand.testing.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Takes webhooks and answers with what it was told, 202 otherwise. */
final class Receiver implements AutoCloseable {

    /** {@code late}: before it answers; {@code retryAfter}: named in the answer, unless negative. */
    private record Reply(int status, int retryAfter, Duration late) {}

    record Got(Map<String, String> headers, byte[] body) {

        JsonNode json() {
            return Json.read(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String lowerCaseName) {
            return headers.getOrDefault(lowerCaseName, "");
        }

        boolean isSignedWith(String secret) {
            var timestamp = header("x-zendesk-webhook-signature-timestamp");
            return Signature.of(secret, timestamp, body).equals(header("x-zendesk-webhook-signature"));
        }
    }

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
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

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/zendesk/acme";
    }

    void answering(int... statuses) {
        for (var status : statuses) {
            replies.add(new Reply(status, -1, Duration.ZERO));
        }
    }

    void askingToWait(int status, int seconds) {
        replies.add(new Reply(status, seconds, Duration.ZERO));
    }

    void answeringLate(Duration by) {
        replies.add(new Reply(202, -1, by));
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            got.add(new Got(headers, exchange.getRequestBody().readAllBytes()));
            var reply = replies.poll();
            if (reply == null) {
                exchange.sendResponseHeaders(202, -1);
                return;
            }
            LockSupport.parkNanos(reply.late().toNanos());
            if (reply.retryAfter() >= 0) {
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(reply.retryAfter()));
            }
            exchange.sendResponseHeaders(reply.status(), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
