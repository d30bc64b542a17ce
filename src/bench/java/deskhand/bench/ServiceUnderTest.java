package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service as a process of its own, to be stopped, killed and measured. */
public final class ServiceUnderTest implements AutoCloseable {

    private static final String API_TOKEN = "bench-api-token-of-32-characters";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Path data;
    private final int port;
    private final Process process;
    final long startedAt = System.nanoTime();

    private ServiceUnderTest(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Where it keeps its data, where it listens, and its environment besides. */
    public record Setup(Path data, int port, Map<String, String> environment) {

        public Setup {
            environment = Map.copyOf(environment);
        }
    }

    /** Returns at once; see {@link #awaitReady}. */
    static ServiceUnderTest start(Setup setup) {
        try {
            Files.createDirectories(setup.data());
            var builder = new ProcessBuilder(JavaCommand.forService())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(setup.data()
                            .resolveSibling(setup.data().getFileName() + ".log")
                            .toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("DESKHAND_"));
            builder.environment().putAll(setup.environment());
            builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(setup.port()));
            builder.environment().put("DESKHAND_PORT", Integer.toString(setup.port()));
            builder.environment().put("DESKHAND_HOST", "127.0.0.1");
            builder.environment().put("DESKHAND_DATA_DIRECTORY", setup.data().toString());
            builder.environment().put("DESKHAND_API_TOKEN", API_TOKEN);
            var service = new ServiceUnderTest(setup.data(), setup.port(), builder.start());
            // Nothing is left behind when the measuring itself is stopped.
            Runtime.getRuntime().addShutdownHook(new Thread(service::killGroup));
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean awaitReady(Duration atMost) {
        return Patience.until(() -> !process.isAlive() || isReady(), atMost) && process.isAlive();
    }

    boolean isReady() {
        return get("/health/readiness") == 200;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private int get(String path) {
        return send(
                HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(5)).build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Makes the connection that all deliveries go to, allowed to answer by itself. */
    void connect(String helpdeskUrl) {
        var body = Json.object()
                .put("kind", "sandbox")
                .put("mode", "auto")
                .put("base_url", helpdeskUrl)
                .put("token", FakeHelpdesk.TOKEN)
                .put("webhook_secret", Webhooks.SECRET);
        var status = send(HttpRequest.newBuilder(uri("/api/v1/connections/" + Webhooks.SLUG))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + API_TOKEN)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build());
        if (status / 100 != 2) {
            throw new IllegalStateException("The connection could not be made: HTTP " + status);
        }
    }

    /** Asks the API and reads its answer. */
    JsonNode ask(String path, JsonNode question) {
        var request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + API_TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(question)))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return Json.read(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a page, as somebody who has entered the token. */
    String open(String path) {
        return shown(HttpRequest.newBuilder(uri(path)));
    }

    /** Sends a form of a page, and gives the page that comes back. */
    String fill(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return shown(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String shown(HttpRequest.Builder request) {
        var complete = request.timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + API_TOKEN)
                .header("Accept", "text/html")
                .build();
        try {
            var answer = HTTP.send(complete, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(complete.uri() + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** SIGTERM. */
    boolean stop(Duration atMost) {
        process.destroy();
        return awaitEnd(atMost);
    }

    /** kill -9 of the JVM; its PostgreSQL lives on. */
    void killAlone() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** kill -9 of the JVM and everything it started. */
    void killGroup() {
        if (!process.isAlive() && postmaster(data).isEmpty()) {
            return;
        }
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(Duration.ofSeconds(10));
        all.forEach(one -> Patience.until(() -> !one.isAlive(), Duration.ofSeconds(5)));
    }

    private boolean awaitEnd(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The JVM, its embedded PostgreSQL and what these started. */
    List<ProcessHandle> processes() {
        var all = new ArrayList<ProcessHandle>();
        all.add(process.toHandle());
        process.descendants().forEach(all::add);
        postmaster(data).ifPresent(postmaster -> {
            all.add(postmaster);
            postmaster.descendants().forEach(all::add);
        });
        return all.stream().distinct().toList();
    }

    /** PostgreSQL puts itself in the background, so only its own file tells where it is. */
    static Optional<ProcessHandle> postmaster(Path data) {
        try (Stream<Path> files = Files.find(data, 3, (path, _) -> path.endsWith("postmaster.pid"))) {
            var file = files.findFirst();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            var pid = Long.parseLong(Files.readAllLines(file.get()).getFirst().trim());
            return ProcessHandle.of(pid)
                    .filter(found -> found.info().command().orElse("").endsWith("postgres"));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (!stop(Duration.ofSeconds(30))) {
            killGroup();
        }
        postmaster(data).ifPresent(ProcessHandle::destroy);
    }
}
