package deskhand.knowledge.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Imports extends GenericRepository<ImportRun, Long> {

    /** The new run's id, or null if one of this source is running. */
    @Query("""
        with added as (
            insert into knowledge_import (source_id, state, started_at) values (:sourceId, 'running', :now)
            on conflict do nothing returning id)
        select id from added
        """)
    @Nullable
    Long start(long sourceId, Instant now);

    @Query("""
        select i.id, i.source_id, i.state, i.note, i.listed, count(t.position)::int as items,
            (count(*) filter (where t.state = 'waiting'))::int as waiting,
            (count(*) filter (where t.state = 'failed'))::int as failed,
            coalesce(sum(t.created), 0)::int as created, coalesce(sum(t.changed), 0)::int as changed,
            coalesce(sum(t.unchanged), 0)::int as unchanged, i.started_at, i.finished_at
        from knowledge_import i left join knowledge_import_item t on t.import_id = i.id
        where i.id = :id group by i.id
        """)
    Optional<ImportRun> find(long id);

    @Query("select id from knowledge_import where source_id = :sourceId order by id desc limit :most")
    List<Long> newest(long sourceId, int most);

    @Query(
            "update knowledge_import set state = :state, note = :note, finished_at = :now where id = :id and state = 'running'")
    int end(long id, String state, @Nullable String note, Instant now);

    @Query("""
        update knowledge_import i set state = 'running', note = null, finished_at = null
        where id = :id and state in ('stopped', 'failed') and not exists (
            select from knowledge_import o where o.source_id = i.source_id and o.state = 'running')
        """)
    int resume(long id);

    @Query("select id from knowledge_import where state = 'running' order by id limit :most")
    List<Long> running(int most);

    /** What there is to read, one key a line. */
    @Query("""
        with listing as (update knowledge_import set listed = true where id = :id and not listed returning id),
        added as (
            insert into knowledge_import_item (import_id, position, key)
            select listing.id, k.position, k.key
            from listing, unnest(string_to_array(nullif(:keyLines, ''), chr(10))) with ordinality as k(key, position)
            returning 1)
        select count(*) from added
        """)
    int list(long id, String keyLines);

    @Query("""
        select position, key, state, note from knowledge_import_item
        where import_id = :id and state = 'waiting' order by position limit :most
        """)
    List<Item> waiting(long id, int most);

    @Query("""
        select position, key, state, note from knowledge_import_item
        where import_id = :id and state = 'failed' and position > :above and position < :below
        order by position limit :most
        """)
    List<Item> oldestFailed(long id, long above, long below, int most);

    @Query("""
        select position, key, state, note from knowledge_import_item
        where import_id = :id and state = 'failed' and position > :above and position < :below
        order by position desc limit :most
        """)
    List<Item> newestFailed(long id, long above, long below, int most);

    @Query("""
        update knowledge_import_item set state = :state, note = :note, created = :created, changed = :changed,
            unchanged = :unchanged, slugs = :slugLines
        where import_id = :id and position = :position
        """)
    void mark(
            long id,
            int position,
            String state,
            @Nullable String note,
            int created,
            int changed,
            int unchanged,
            String slugLines);

    @Query("select slugs from knowledge_import_item where import_id = :id and slugs <> ''")
    List<String> slugLines(long id);

    @Query(
            "select exists (select from knowledge_import_item where import_id = :id and state = 'failed' and slugs = '')")
    boolean missesUnknown(long id);
}
