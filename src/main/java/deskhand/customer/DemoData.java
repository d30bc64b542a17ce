package deskhand.customer;

import deskhand.base.Shipped;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Fills an empty database with the customers of a made-up shop, so that there is something to ask about. Off with {@code
 * deskhand.demo=false}.
 */
@Singleton
@Requires(property = "deskhand.demo", value = "true", defaultValue = "true")
class DemoData implements ApplicationEventListener<StartupEvent> {

    private static final String SCRIPT = "demo/shop.sql";

    private final CustomerRows rows;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    DemoData(CustomerRows rows, TransactionOperations<Connection> transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        seed();
    }

    /** Safe to call from several nodes at once: the first takes the lock, the others find the tables filled. */
    void seed() {
        if (rows.any()) {
            return;
        }
        transactions.executeWrite(transaction -> {
            fill(transaction.getConnection());
            return null;
        });
    }

    private void fill(Connection connection) throws SQLException {
        try (var lock = connection.createStatement();
                var today = connection.prepareStatement("select set_config('deskhand.now', ?, true)");
                var script = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(hashtext('deskhand.demo.customers'))");
            if (rows.any()) {
                return;
            }
            today.setString(1, clock.instant().toString());
            today.execute();
            script.execute(Shipped.text(SCRIPT));
        }
    }
}
