package deskhand.testing.chatwoot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import deskhand.testing.chatwoot.Answer.Refused;
import deskhand.testing.http.Description;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The HTTP side: reads a request, lets a fault strike, finds the caller and the call, answers. */
final class Door implements AutoCloseable {

    static final int INVALID_REQUEST = 599;

    static {
        // Without it answers are held back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Account account;
    private final Setup setup;
    private final Faults faults;
    private final Description description = Description.read(FakeChatwoot.DESCRIPTION);
    private final List<HeardRequest> heard = new CopyOnWriteArrayList<>();
    private final List<String> invalid = new CopyOnWriteArrayList<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile boolean checksRequests = true;
    private @Nullable Routes routes;

    Door(Account account, Setup setup, Faults faults) {
        this.account = account;
        this.setup = setup;
        this.faults = faults;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::handle);
    }

    void open(Routes routes) {
        this.routes = routes;
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<HeardRequest> heard() {
        return List.copyOf(heard);
    }

    List<String> invalid() {
        return List.copyOf(invalid);
    }

    void forget() {
        heard.clear();
        invalid.clear();
    }

    void checksRequests(boolean checks) {
        checksRequests = checks;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var method = exchange.getRequestMethod();
            var path = exchange.getRequestURI().getPath();
            var query = query(exchange.getRequestURI().getRawQuery());
            var token = token(exchange);
            var caller = caller(token);
            var request = new HeardRequest(method, path, query, body, HeardRequest.kind(token, caller));
            heard.add(request);
            var violations = checksRequests ? description.violations(method, path, query, body) : List.<String>of();
            if (!violations.isEmpty()) {
                invalid.add(method + " " + path + ": " + violations);
                var text = "Not in openapi/chatwoot.yaml: " + violations;
                send(exchange, request, Answer.error(INVALID_REQUEST, text), null);
                return;
            }
            answer(exchange, request, caller, faults.strike(method, path).orElse(null));
        }
    }

    private void answer(HttpExchange exchange, HeardRequest request, @Nullable Sender caller, @Nullable Fault fault)
            throws IOException {
        switch (fault) {
            case Fault.Delay(var by) -> {
                LockSupport.parkNanos(by.toNanos());
                send(exchange, request, perform(request, caller), null);
            }
            case Fault.Instead(var answer) -> send(exchange, request, answer, null);
            case Fault.HangUp() -> {}
            case Fault.LoseAnswer() -> perform(request, caller);
            case Fault.Redirect(var status) -> {
                var target = url() + exchange.getRequestURI();
                var moved = Answer.text(status, "text/html", "<html><body>Moved</body></html>");
                send(exchange, request, moved.with("Location", target), null);
            }
            case Fault.Garbage() -> {
                perform(request, caller);
                send(exchange, request, Answer.text(200, "application/json", "{\"id\":12,\"content\":\"Hel"), null);
            }
            case Fault.Drip drip -> send(exchange, request, perform(request, caller), drip);
            case null -> send(exchange, request, perform(request, caller), null);
        }
    }

    private static void send(HttpExchange exchange, HeardRequest request, Answer answer, Fault.@Nullable Drip drip)
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

    /** One call at a time, as far as the account is concerned. */
    private Answer perform(HeardRequest request, @Nullable Sender caller) {
        synchronized (account) {
            try {
                return route(request, caller);
            } catch (Refused e) {
                return e.answer;
            } catch (UncheckedIOException e) {
                return Answer.error(400, "The body is not JSON");
            }
        }
    }

    private Answer route(HeardRequest request, @Nullable Sender caller) {
        for (var route : Objects.requireNonNull(routes).all()) {
            var match = route.match(request.path());
            if (route.method().equals(request.method()) && match.matches()) {
                if (route.access() != Access.ANYBODY && caller == null) {
                    throw Refused.because(401, "Invalid Access Token");
                }
                route.access().check(caller, setup.release(), route.botsSince());
                if (route.template().contains("{account}") && Integer.parseInt(match.group("account")) != Account.ID) {
                    throw caller instanceof Sender.AgentBot
                            ? Refused.because(401, "Bot is not authorized to access this account")
                            : Access.notYours();
                }
                return route.to().apply(new Call(match, request.query(), request.json(), caller));
            }
        }
        throw Refused.notFound();
    }

    /** With underscores the header gets lost at many a proxy. */
    private @Nullable String token(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var token = headers.getFirst("Api-Access-Token");
        return token != null || setup.dropsUnderscores() ? token : headers.getFirst("api_access_token");
    }

    private @Nullable Sender caller(@Nullable String token) {
        return Stream.<Sender>concat(account.agents.values().stream(), account.bots.values().stream())
                .filter(sender -> switch (sender) {
                    case Sender.Agent agent -> agent.token.equals(token);
                    case Sender.AgentBot bot -> bot.token.equals(token);
                    default -> false;
                })
                .findAny()
                .orElse(null);
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
