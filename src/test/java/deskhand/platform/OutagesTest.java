package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class OutagesTest {

    @Test
    void a_database_that_is_away_is_an_outage_however_deep_the_news_lies() {
        assertThat(Outages.isOutage(wrapped(new SQLException("terminated", "57P01"))))
                .isTrue();
        assertThat(Outages.isOutage(wrapped(new SQLException("I/O error", "08006"))))
                .isTrue();
        assertThat(Outages.isOutage(wrapped(new SQLException("deadlock", "40P01"))))
                .isTrue();
        assertThat(Outages.isOutage(wrapped(new SQLTransientConnectionException("no connection in time"))))
                .isTrue();
    }

    @Test
    void a_connection_that_the_pool_found_closed_is_an_outage_though_it_says_no_state() {
        assertThat(Outages.isOutage(wrapped(new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void data_that_the_database_refuses_is_none() {
        assertThat(Outages.isOutage(wrapped(new SQLException("invalid byte sequence", "22021"))))
                .isFalse();
        assertThat(Outages.isOutage(wrapped(new SQLException("not null", "23502"))))
                .isFalse();
        assertThat(Outages.isOutage(new IllegalStateException("a bug"))).isFalse();
    }

    private static RuntimeException wrapped(SQLException cause) {
        return new IllegalStateException(new IllegalStateException(cause));
    }
}
