package deskhand.tool.mcp;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ServerRows extends GenericRepository<ServerRow, String> {

    @Query("select * from mcp_server order by name limit 50")
    List<ServerRow> all();

    @Query("select * from mcp_server where name = :name")
    Optional<ServerRow> find(String name);

    /** What was on offer at another address is forgotten. */
    @Query("""
        insert into mcp_server (name, url, header, secret, enabled, updated_at)
        values (:name, :url, :header, :secret, :enabled, :at)
        on conflict (name) do update set
            offered = case when mcp_server.url = excluded.url then mcp_server.offered else '[]' end,
            looked_at = case when mcp_server.url = excluded.url then mcp_server.looked_at end,
            trouble = case when mcp_server.url = excluded.url then mcp_server.trouble end,
            url = excluded.url, header = excluded.header, secret = excluded.secret, enabled = excluded.enabled,
            updated_at = excluded.updated_at
        """)
    void put(String name, String url, @Nullable String header, @Nullable String secret, boolean enabled, Instant at);

    @Query(
            "update mcp_server set offered = :offered, looked_at = :at, trouble = null where name = :name and url = :url")
    void offers(String name, String url, String offered, Instant at);

    @Query("update mcp_server set looked_at = :at, trouble = :trouble where name = :name and url = :url")
    void failed(String name, String url, String trouble, Instant at);

    @Query("delete from mcp_server where name = :name")
    long remove(String name);
}
