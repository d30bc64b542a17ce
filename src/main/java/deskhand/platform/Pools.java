package deskhand.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.configuration.jdbc.hikari.DatasourceFactory;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.event.BeanDestroyedEvent;
import io.micronaut.context.event.BeanDestroyedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Splits the one configured data source into pools: for acknowledging, for work, and for the bookkeeping of jobs. Runs
 * before Micronaut Data wraps the data source.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
class Pools implements BeanCreatedEventListener<DataSource>, BeanDestroyedEventListener<DatasourceFactory> {

    private static final int BOOKKEEPING_CONNECTIONS = 4;

    private final DataSettings settings;
    private final Precedence precedence;
    private final List<HikariDataSource> own = new ArrayList<>();
    private @Nullable HikariDataSource bookkeeping;

    Pools(DataSettings settings, Precedence precedence) {
        this.settings = settings;
        this.precedence = precedence;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        if (!(event.getBean() instanceof HikariDataSource work)) {
            return event.getBean();
        }
        work.setMaximumPoolSize(settings.workConnections());
        var acknowledge = copy(work, "acknowledge", settings.acknowledgePool(), null);
        // What the scheduler notes about a job may be lost in a crash of PostgreSQL: the job is then done again and
        // finds in our own tables that nothing is left to do. So its notes need not wait for the disk.
        var jobs = copy(work, "jobs", BOOKKEEPING_CONNECTIONS, "set synchronous_commit = off");
        bookkeeping = jobs;
        return new LaneDataSource(work, acknowledge, jobs, precedence);
    }

    /** Connections for the scheduler, which knows no lanes. */
    DataSource bookkeeping() {
        return Objects.requireNonNull(bookkeeping, "the data source has not been made yet");
    }

    private HikariDataSource copy(HikariDataSource of, String name, int size, @Nullable String initSql) {
        var config = new HikariConfig();
        of.copyStateTo(config);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        if (initSql != null) {
            config.setConnectionInitSql(initSql);
        }
        var pool = new HikariDataSource(config);
        own.add(pool);
        return pool;
    }

    @Override
    public void onDestroyed(BeanDestroyedEvent<DatasourceFactory> event) {
        own.forEach(HikariDataSource::close);
    }
}
