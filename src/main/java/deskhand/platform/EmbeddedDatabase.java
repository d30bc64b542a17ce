package deskhand.platform;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.configuration.jdbc.hikari.DatasourceFactory;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.event.BeanDestroyedEvent;
import io.micronaut.context.event.BeanDestroyedEventListener;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Puts the embedded PostgreSQL behind a data source whose host is {@code embedded}, which is the default. It stops when
 * the pools are gone, not before.
 */
@Singleton
class EmbeddedDatabase
        implements BeanCreatedEventListener<DatasourceConfiguration>, BeanDestroyedEventListener<DatasourceFactory> {

    static final String URL = "jdbc:postgresql://embedded/postgres";

    private final DataSettings settings;
    private @Nullable EmbeddedPostgresServer server;

    EmbeddedDatabase(DataSettings settings) {
        this.settings = settings;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        var configuration = event.getBean();
        if (URL.equals(configuration.getUrl())) {
            var started = EmbeddedPostgresServer.start(settings.dataDirectory());
            server = started;
            configuration.setUrl(started.url("postgres"));
            configuration.setJdbcUrl(started.url("postgres"));
            configuration.setUsername("postgres");
        }
        return configuration;
    }

    @Override
    public void onDestroyed(BeanDestroyedEvent<DatasourceFactory> event) {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
