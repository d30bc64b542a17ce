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
interface AllowedRows extends GenericRepository<AllowedRow, String> {

    /** There are never more, so that all are read. */
    long MOST = 200;

    @Query("select count(*) from mcp_tool")
    long count();

    @Query("select * from mcp_tool order by server, tool limit 200")
    List<AllowedRow> all();

    @Query("select * from mcp_tool where server = :server order by tool limit 200")
    List<AllowedRow> of(String server);

    @Query("select * from mcp_tool where server = :server and tool = :tool")
    Optional<AllowedRow> find(String server, String tool);

    @Query("""
        insert into mcp_tool (server, tool, definition, schema, description, of_nobody, bound, left_out, trust, within_ms,
            most_characters, updated_at)
        values (:server, :tool, :definition, :schema, :description, :ofNobody, :bound, :leftOut, :trust, :withinMs, :mostCharacters, :at)
        on conflict (server, tool) do update set
            definition = excluded.definition, schema = excluded.schema, description = excluded.description, of_nobody = excluded.of_nobody,
            bound = excluded.bound, left_out = excluded.left_out, trust = excluded.trust, within_ms = excluded.within_ms,
            most_characters = excluded.most_characters, suspended = null, updated_at = excluded.updated_at
        """)
    void put(
            String server,
            String tool,
            String definition,
            String schema,
            @Nullable String description,
            boolean ofNobody,
            String bound,
            String leftOut,
            String trust,
            int withinMs,
            int mostCharacters,
            Instant at);

    /** Not if an admin has allowed another offer meanwhile. */
    @Query("""
        update mcp_tool set suspended = :because
        where server = :server and tool = :tool and definition = :definition and suspended is null
        """)
    long suspend(String server, String tool, String definition, String because);

    @Query("update mcp_tool set suspended = :because where server = :server and suspended is null")
    void suspendAll(String server, String because);

    @Query("delete from mcp_tool where server = :server and tool = :tool")
    long remove(String server, String tool);
}
