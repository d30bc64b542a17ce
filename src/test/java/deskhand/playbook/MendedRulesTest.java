package deskhand.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.TestDatabases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A new version mends the rules that it brought, and leaves alone what people made of them. */
class MendedRulesTest {

    private static final String THEIRS = "\\bwhose fault\\b";

    private static final String EDITED = TestDatabases.fresh();
    private static final String UNTOUCHED = TestDatabases.fresh();

    @BeforeAll
    static void migrate() throws SQLException {
        migrate(UNTOUCHED, "181");
        migrate(EDITED, "180");
        try (var connection = DriverManager.getConnection(EDITED)) {
            update(connection, "update gate_rule set pattern = '" + THEIRS + "' where name = 'blame'");
            update(connection, "update gate_rule set allowed = '{perhaps}' where name = 'hedging'");
        }
        migrate(EDITED, "181");
    }

    private static void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static List<String> column(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    @Test
    void a_rule_that_somebody_edited_stays_as_they_wrote_it() throws SQLException {
        assertThat(column(EDITED, "select pattern from gate_rule where name = 'blame'"))
                .containsExactly(THEIRS);
        assertThat(column(EDITED, "select allowed::text from gate_rule where name = 'hedging'"))
                .containsExactly("{perhaps}");
    }

    @Test
    void a_rule_that_nobody_edited_is_mended() throws SQLException {
        assertThat(column(EDITED, "select pattern from gate_rule where name = 'legal-advice'"))
                .singleElement()
                .asString()
                .contains("(should|ought to|might want to) (\\w+ )?hire a lawyer")
                .doesNotContain("|hire a lawyer|");
    }

    @Test
    void where_nobody_edited_anything_all_three_are_mended() throws SQLException {
        assertThat(column(
                        UNTOUCHED,
                        "select pattern from gate_rule where name in ('blame', 'legal-advice') order by name"))
                .satisfiesExactly(
                        blame -> assertThat(blame).contains("your (own )?responsibility( ?[.,;!]|$|"),
                        advice -> assertThat(advice).contains("might want to) (\\w+ )?hire a lawyer"));
        assertThat(column(UNTOUCHED, "select allowed::text from gate_rule where name = 'hedging'"))
                .singleElement()
                .asString()
                .contains("what you meant");
    }
}
