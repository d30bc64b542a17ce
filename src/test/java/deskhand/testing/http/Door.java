package deskhand.testing.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server on the loopback address: reads a request, holds it against the description, lets a fault strike, answers. */
public final class Door<R extends Request> implements AutoCloseable {

    /** No server says this; a request that is not in the description gets it. */
    public static final int INVALID_REQUEST = 599;

    static {
        // Without it answers are held back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What becomes of a request; header names are in small letters. */
    @FunctionalInterface
    public interface Maker<R> {

        R make(
                String method,
                String path,
                Map<String, List<String>> query,
                Map<String, String> lowerCaseHeaders,
                byte[] body);
    }

    private final Description description;
    private final Faults faults;
    private final Maker<R> maker;
    private final Function<R, Answer> perform;
    private final List<R> heard = new CopyOnWriteArrayList<>();
    private final List<String> invalid = new CopyOnWriteArrayList<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile boolean checksRequests = true;

    /** {@code perform} throws {@link Answer.Refused} to end a call early. */
    public Door(Description description, Faults faults, Maker<R> maker, Function<R, Answer> perform) {
        this.maker = maker;
        this.description = description;
        this.faults = faults;
        this.perform = perform;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::handle);
    }

    public void open() {
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<R> heard() {
        return List.copyOf(heard);
    }

    /** What did not fit the description. */
    public List<String> invalid() {
        return List.copyOf(invalid);
    }

    public void forget() {
        heard.clear();
        invalid.clear();
    }

    public void checksRequests(boolean checks) {
        checksRequests = checks;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var method = exchange.getRequestMethod();
            var path = exchange.getRequestURI().getPath();
            var query = query(exchange.getRequestURI().getRawQuery());
            var request = maker.make(method, path, query, headers(exchange), body);
            heard.add(request);
            var violations = checksRequests ? description.violations(method, path, query, body) : List.<String>of();
            if (!violations.isEmpty()) {
                invalid.add(method + " " + path + ": " + violations);
                var text = "Not in " + description + ": " + violations;
                send(exchange, request, Answer.json(INVALID_REQUEST, Json.object("error", text)), null);
                return;
            }
            answer(exchange, request, faults.strike(method, path).orElse(null));
        }
    }

    private void answer(HttpExchange exchange, R request, @Nullable Mishap fault) throws IOException {
        switch (fault) {
            case Mishap.Delay(var by) -> {
                LockSupport.parkNanos(by.toNanos());
                send(exchange, request, perform(request), null);
            }
            case Mishap.Instead(var answer) -> send(exchange, request, answer, null);
            case Mishap.Afterwards(var answer) -> {
                perform(request);
                send(exchange, request, answer, null);
            }
            case Mishap.HangUp() -> {}
            case Mishap.LoseAnswer() -> perform(request);
            case Mishap.Redirect(var status) -> {
                var target = url() + exchange.getRequestURI();
                var moved = Answer.text(status, "text/html", "<html><body>Moved</body></html>");
                send(exchange, request, moved.with("Location", target), null);
            }
            case Mishap.Garbage() -> {
                perform(request);
                send(exchange, request, Answer.text(200, "application/json", "{\"id\":12,\"ticket\":{\"su"), null);
            }
            case Mishap.Drip drip -> send(exchange, request, perform(request), drip);
            case null -> send(exchange, request, perform(request), null);
        }
    }

    private Answer perform(R request) {
        try {
            return perform.apply(request);
        } catch (Answer.Refused e) {
            return e.answer;
        }
    }

    private static void send(HttpExchange exchange, Request request, Answer answer, Mishap.@Nullable Drip drip)
            throws IOException {
        request.answered(answer.status());
        var bytes = answer.body();
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        var out = exchange.getResponseBody();
        if (drip == null) {
            out.write(bytes);
            return;
        }
        for (var one : bytes) {
            out.write(one);
            out.flush();
            LockSupport.parkNanos(drip.between().toNanos());
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }

    private static Map<String, List<String>> query(@Nullable String raw) {
        var query = new TreeMap<String, List<String>>();
        if (raw != null) {
            Arrays.stream(raw.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> query.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                            .add(pair.length > 1 ? decoded(pair[1]) : ""));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
