package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskhand.testing.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

    @TempDir
    Path directory;

    @Test
    void data_stays_between_starts_and_is_safe_on_disk() throws SQLException {
        try (var server = EmbeddedPostgresServer.start(directory)) {
            run(server, "create table kept as select 42 as answer");
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }

        try (var server = EmbeddedPostgresServer.start(directory)) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_second_service_on_the_same_directory_is_told_so_and_the_first_goes_on() throws SQLException {
        try (var first = EmbeddedPostgresServer.start(directory)) {
            assertThatThrownBy(() -> EmbeddedPostgresServer.start(directory))
                    .hasMessageContaining("Another service is running")
                    .hasMessageContaining("DESKHAND_DATA_DIRECTORY");

            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_killed_with_its_service_recovers() throws Exception {
        var server = EmbeddedPostgresServer.start(directory);
        run(server, "create table kept as select 42 as answer");
        var pid = Long.parseLong(
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).getFirst());
        var process = ProcessHandle.of(pid).orElseThrow();

        process.destroyForcibly();
        Await.until("the server is gone", () -> !process.isAlive());
        server.close();

        try (var again = EmbeddedPostgresServer.start(directory)) {
            assertThat(ask(again, "select answer from kept")).isEqualTo("42");
        }
    }

    private static void run(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
