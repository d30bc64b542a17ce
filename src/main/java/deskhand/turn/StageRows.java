package deskhand.turn;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StageRows extends GenericRepository<StageRow, Long> {

    @Query("""
        select turn_id, name, position, version, result::text as result, micros, ended_at
        from stage where turn_id = :turnId order by position
        """)
    List<StageRow> of(long turnId);

    @Query("select result::text from stage where turn_id = :turnId and name = :name")
    Optional<String> result(long turnId, String name);

    @Query("""
        select h.result::text from stage r join stage h on h.turn_id = r.turn_id and h.name = 'heard'
        where r.name = 'route' and (:category::text is null or r.result ->> 'category' = :category)
        order by r.turn_id desc limit :most
        """)
    List<String> newestHeard(@Nullable String category, int most);

    /** Nothing changes if a stage is there already: a node that was taken for dead may still be at it. */
    @Query("""
        insert into stage (turn_id, name, position, version, result, micros, ended_at)
        select :turnId, f.name, f.position, :version, f.result::jsonb, f.micros, f.at
        from jsonb_to_recordset(:found::jsonb) as f (name text, position int, result text, micros bigint, at timestamptz)
        on conflict (turn_id, name) do nothing
        """)
    int add(long turnId, int version, String found);

    /**
     * Whole turns at a time, at most so many, and none with an action that is not over, nor of a conversation in which an
     * operation is not over: what was asked for is told of then. How many stages that were.
     */
    @Query("""
        delete from stage where turn_id in (
            select distinct s.turn_id from stage s join turn t on t.id = s.turn_id
            where s.ended_at < :than and t.state = 'DONE' and t.finished_at < :than
              and not exists (select 1 from action a where a.turn_id = t.id and a.state in ('WAITING', 'PARKED'))
              and not exists (select 1 from approval p
                where p.conversation_id = t.conversation_id and p.state in ('PROPOSED', 'APPROVED'))
            limit :most)
        """)
    int deleteOlder(Instant than, int most);

    @Query("""
        delete from stage where turn_id in (
            select t.id from turn t join conversation c on c.id = t.conversation_id
            where lower(c.contact_email) = :email or lower(c.proven_email) = :email)
        """)
    long erase(String email);

    /** What a stage found, as it travels to the database. */
    @Serdeable
    record Found(String name, int position, String result, long micros, String at) {}
}
