package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import deskhand.testing.TestDatabases;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolsTest {

    @Test
    void a_stopped_service_leaves_no_connection_behind() throws SQLException {
        var database = TestDatabases.fresh();
        try (var service = Service.startOn(database, Map.of())) {
            assertThat(service.get("/health/readiness").statusCode()).isEqualTo(200);
        }

        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = current_database()")) {
            rows.next();
            assertThat(rows.getInt(1)).as("connections, this one included").isEqualTo(1);
        }
    }
}
