package deskhand.testing;

import deskhand.platform.EmbeddedPostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of this JVM, and a fresh database for whoever asks. */
public final class TestDatabases {

    private static final EmbeddedPostgresServer SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    private static EmbeddedPostgresServer start() {
        var directory =
                Path.of("target", "test-postgres-" + ProcessHandle.current().pid());
        var server = EmbeddedPostgresServer.start(directory.toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
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
