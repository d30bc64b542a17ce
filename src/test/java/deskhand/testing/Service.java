package deskhand.testing;

import io.micronaut.configuration.jdbc.hikari.DatasourceFactory;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whole Deskhand in this JVM, on a port of its own and a database of the test's. */
public final class Service implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Null once it is closed: test classes keep their service in a static field, and a whole context would stay with it. */
    private volatile @Nullable EmbeddedServer server;

    private final int port;
    private final String databaseUrl;
    private volatile String authorization = "none";

    private Service(EmbeddedServer server, String databaseUrl) {
        this.server = server;
        this.port = server.getPort();
        this.databaseUrl = databaseUrl;
    }

    public static Service start() {
        return start(Map.of());
    }

    public static Service start(Map<String, Object> settings) {
        return startOn(TestDatabases.fresh(), settings);
    }

    /** Several services may share one database, as several nodes would. */
    public static Service startOn(String databaseUrl, Map<String, Object> settings) {
        var all = new HashMap<String, Object>(Map.of(
                "micronaut.server.port", -1,
                "micronaut.server.host", "127.0.0.1",
                "datasources.default.url", databaseUrl,
                "datasources.default.username", "postgres",
                "deskhand.data-directory",
                        Path.of("target", "test-data").toAbsolutePath().toString(),
                "deskhand.node-name", "node-" + UUID.randomUUID(),
                "deskhand.demo", "false",
                "deskhand.turn.quiet-window", "50ms",
                "deskhand.jobs.look", "100ms",
                "deskhand.work-pool", "5"));
        all.put("deskhand.acknowledge-pool", "2");
        all.put("deskhand.outbox.first-pause", "100ms");
        all.put("deskhand.outbox.settle", "300ms");
        all.put("deskhand.jobs.stop-within", "2s");
        all.putAll(settings);
        var context = ApplicationContext.builder(all, "test").build();
        try {
            var server = context.start().getBean(EmbeddedServer.class);
            server.start();
            return new Service(server, databaseUrl);
        } catch (RuntimeException e) {
            // A context that did not come up forgets its pools when it is closed.
            context.getActiveBeanRegistrations(DatasourceFactory.class).forEach(context::destroyBean);
            context.close();
            throw e;
        }
    }

    public <T> T bean(Class<T> type) {
        return Objects.requireNonNull(server, "The service is closed.")
                .getApplicationContext()
                .getBean(type);
    }

    public int port() {
        return port;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** From now on {@link #get} and {@link #send} show this token. */
    public Service showing(String apiToken) {
        authorization = "Bearer " + apiToken;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return exchange(HttpRequest.newBuilder(uri(path))
                .header("Authorization", authorization)
                .build());
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return exchange(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first column of each row. */
    public List<String> query(String sql) {
        try (var connection = DriverManager.getConnection(databaseUrl);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String sql) {
        try (var connection = DriverManager.getConnection(databaseUrl);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String sql) {
        return Long.parseLong(query(sql).getFirst());
    }

    @Override
    public void close() {
        var open = server;
        if (open != null) {
            server = null;
            open.getApplicationContext().close();
        }
    }
}
