package deskhand.tool.http;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HttpToolRows extends GenericRepository<HttpToolRow, String> {

    @Query("""
        select name, description, method, url, schema::text as schema, header, secret, tells_customer, trust, within_ms,
            most_characters, updated_at
        from http_tool order by name limit 200
        """)
    List<HttpToolRow> all();

    @Query("""
        select name, description, method, url, schema::text as schema, header, secret, tells_customer, trust, within_ms,
            most_characters, updated_at
        from http_tool where name = :name
        """)
    Optional<HttpToolRow> find(String name);

    @Query("""
        insert into http_tool (name, description, method, url, schema, header, secret, tells_customer, trust, within_ms,
            most_characters, updated_at)
        values (:name, :description, :method, :url, :schema::jsonb, :header, :secret, :tellsCustomer, :trust, :withinMs,
            :mostCharacters, :at)
        on conflict (name) do update set
            description = excluded.description, method = excluded.method, url = excluded.url, schema = excluded.schema,
            header = excluded.header, secret = excluded.secret, tells_customer = excluded.tells_customer,
            trust = excluded.trust, within_ms = excluded.within_ms, most_characters = excluded.most_characters,
            updated_at = excluded.updated_at
        """)
    void put(
            String name,
            String description,
            String method,
            String url,
            String schema,
            @Nullable String header,
            @Nullable String secret,
            boolean tellsCustomer,
            String trust,
            int withinMs,
            int mostCharacters,
            Instant at);

    @Query("delete from http_tool where name = :name")
    long remove(String name);
}
