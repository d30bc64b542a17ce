package deskhand.testing;

import deskhand.platform.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of this JVM, and a fresh database for whoever asks. */
public final class TestDatabases {

    private static final String NAME = "test-postgres-";
    private static final EmbeddedPostgresServer SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    private static EmbeddedPostgresServer start() {
        var directory = Path.of("target", NAME + ProcessHandle.current().pid());
        sweep(directory.toAbsolutePath().getParent());
        var server = EmbeddedPostgresServer.start(directory.toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            delete(directory);
        }));
        return server;
    }

    /** A run that was killed leaves its databases behind, and they are large. */
    private static void sweep(Path target) {
        try (var left = Files.newDirectoryStream(target, NAME + "*")) {
            for (var one : left) {
                var pid = Long.parseLong(one.getFileName().toString().substring(NAME.length()));
                if (ProcessHandle.of(pid).isEmpty()) {
                    delete(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (var all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(one -> one.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC URL of a new, empty database. */
    public static String fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(SERVER.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.url(name);
    }
}
