package deskhand.customer.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SourceRows extends GenericRepository<SourceRow, String> {

    @Query("select kind, url, secret, updated_at from live_source")
    List<SourceRow> all();

    @Query("""
        insert into live_source (kind, url, secret, updated_at) values (:kind, :url, :secret, :now)
        on conflict (kind) do update set url = excluded.url, secret = excluded.secret, updated_at = excluded.updated_at
        """)
    void put(String kind, String url, String secret, Instant now);

    @Query("delete from live_source where kind = :kind")
    long remove(String kind);
}
