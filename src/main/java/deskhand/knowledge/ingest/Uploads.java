package deskhand.knowledge.ingest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Uploads extends GenericRepository<Upload, Integer> {

    @Query("""
        with added as (insert into knowledge_upload (name, created_at) values (:name, :now) returning id)
        select id from added
        """)
    long begin(String name, Instant now);

    @Query("select name from knowledge_upload where id = :id")
    Optional<String> name(long id);

    /** Sent again, a part takes the place of the first. */
    @Query("""
        insert into knowledge_upload_part (upload_id, position, bytes) select id, :position, :part
        from knowledge_upload where id = :id
        on conflict (upload_id, position) do update set bytes = excluded.bytes
        """)
    int put(long id, int position, @TypeDef(type = DataType.BYTE_ARRAY) byte[] part);

    @Query("select coalesce(sum(length(bytes)), 0) from knowledge_upload_part where upload_id = :id")
    long size(long id);

    @Query("select position, bytes from knowledge_upload_part where upload_id = :id order by position")
    List<Upload> parts(long id);

    @Query("delete from knowledge_upload where id = :id")
    int delete(long id);

    /** What nobody finished. */
    @Query("delete from knowledge_upload where created_at < :before")
    int forget(Instant before);
}
