package deskhand.command.opinion;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OpinionRows extends GenericRepository<Opinion, Long> {

    @Query("""
        insert into turn_opinion (command_id, turn_id, good, why, who, at)
        values (:commandId, :turnId, :good, :why, :who, :at)
        on conflict do nothing
        """)
    void add(long commandId, long turnId, boolean good, String why, String who, Instant at);

    String FOUND = """
        select o.command_id as id, o.turn_id, t.conversation_id, coalesce(t.category, '') as category, o.good, o.why, o.who,
            o.at
        from turn_opinion o join turn t on t.id = o.turn_id
        where o.command_id > :above and o.command_id < :below
            and (:good::boolean is null or o.good = :good::boolean)
            and (:category::text is null or t.category = :category)
        """;

    @Query(FOUND + "order by o.command_id desc limit :most")
    List<Opinion> newest(@Nullable Boolean good, @Nullable String category, long above, long below, int most);

    @Query(FOUND + "order by o.command_id limit :most")
    List<Opinion> oldest(@Nullable Boolean good, @Nullable String category, long above, long below, int most);

    @Query("""
        update turn_opinion set why = ''
        where turn_id in (select t.id from turn t join conversation c on c.id = t.conversation_id
            where lower(c.contact_email) = :email or lower(c.proven_email) = :email)
        """)
    long erase(String email);
}
