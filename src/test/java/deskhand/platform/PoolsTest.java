package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.TestDatabases;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PoolsTest {

    @Test
    void a_stopped_service_leaves_no_connection_behind() {
        var database = TestDatabases.fresh();
        try (var service = Service.startOn(database, Map.of())) {
            assertThat(service.get("/health/readiness").statusCode()).isEqualTo(200);
        }

        assertThatOnlyOursIsLeftOf(database);
    }

    @Test
    void neither_does_one_that_refused_to_start() {
        var database = TestDatabases.fresh();

        assertThatThrownBy(() -> Service.startOn(database, Map.of("deskhand.turn.quite-window", "1s")))
                .hasStackTraceContaining("quite-window");

        assertThatOnlyOursIsLeftOf(database);
    }

    @Test
    void work_has_as_many_connections_as_were_asked_for() throws SQLException {
        try (var service = Service.start(Map.of("deskhand.work-pool", "3"))) {
            var work = service.bean(DataSource.class).unwrap(HikariDataSource.class);

            assertThat(work.getMaximumPoolSize()).isEqualTo(3);
        }
    }

    @Test
    void unless_asked_work_has_at_least_four() {
        var settings = new DataSettings(Path.of("unused"), null, "", null, 8, null);

        assertThat(settings.workConnections())
                .isGreaterThanOrEqualTo(4)
                .isGreaterThanOrEqualTo(2 * Runtime.getRuntime().availableProcessors());
    }

    /** The server notices a moment later that one was closed. */
    private static void assertThatOnlyOursIsLeftOf(String database) {
        Await.until("only the connection that asks is left", () -> connections(database) == 1);
    }

    private static int connections(String database) {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = current_database()")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
