package deskhand.knowledge;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UseRows extends GenericRepository<Use, Long> {

    /** In the order of the ids, so that two at once never wait for each other. */
    @Query("""
        insert into document_use as u (document_id, day, shown, sent, rejected, escalated, helpful, unhelpful)
        select id, :day, (:what = 'shown')::int, (:what = 'sent')::int, (:what = 'rejected')::int,
            (:what = 'escalated')::int, (:what = 'helpful')::int, (:what = 'unhelpful')::int
        from document where slug = any (string_to_array(:slugs, ' ')) order by id
        on conflict (document_id, day) do update set shown = u.shown + excluded.shown, sent = u.sent + excluded.sent,
            rejected = u.rejected + excluded.rejected, escalated = u.escalated + excluded.escalated,
            helpful = u.helpful + excluded.helpful, unhelpful = u.unhelpful + excluded.unhelpful
        """)
    int count(String slugs, String what, LocalDate day);

    @Query("""
        select document_id, sum(shown)::int as shown, sum(sent)::int as sent, sum(rejected)::int as rejected,
            sum(escalated)::int as escalated, sum(helpful)::int as helpful, sum(unhelpful)::int as unhelpful
        from document_use where document_id = :documentId group by document_id
        """)
    Optional<Use> of(long documentId);

    /**
     * Published documents that somebody should look at: not changed for long, past their time, saying the same as
     * another or something else about the same, or used in what agents rejected.
     */
    String STALE = """
        select d.id, d.slug, d.title, d.updated_at, coalesce(u.rejected, 0) as rejected,
            coalesce(u.unhelpful, 0) as unhelpful, concat_ws('; ',
                case when d.updated_at < :old then 'not changed for long' end,
                case when d.valid_until < :now then 'past its time' end,
                case when u.rejected + u.unhelpful > greatest(2, u.sent + u.helpful) then 'rejected more than used' end,
                case when twin.slug is not null then 'says the same as ' || twin.slug
                    when near.slug is not null and near.differs is null then 'says nearly the same as ' || near.slug end,
                case when near.differs is not null then
                    'may contradict ' || near.slug || ' (' || near.differs || ')' end) as why
        from document d
        left join (select document_id, sum(rejected) as rejected, sum(unhelpful) as unhelpful, sum(sent) as sent,
                sum(helpful) as helpful from document_use where day > :since group by document_id) u
            on u.document_id = d.id
        left join lateral (
            select o.slug from passage mine
            join passage theirs on theirs.hash = mine.hash and theirs.document_id <> mine.document_id
            join document o on o.id = theirs.document_id and o.status = 'published'
            where mine.document_id = d.id limit 1) twin on true
        left join lateral (
            select o.slug, t.differs from passage mine
            join passage_twin t on t.passage_id = mine.id
            join passage theirs on theirs.id = t.other_id
            join document o on o.id = theirs.document_id and o.status = 'published'
            where mine.document_id = d.id order by t.differs is null, t.nearness desc, o.id limit 1) near on true
        where d.status = 'published' and d.id > :above and d.id < :below and (d.updated_at < :old or d.valid_until < :now or twin.slug is not null
            or near.slug is not null
            or u.rejected + u.unhelpful > greatest(2, u.sent + u.helpful))
        """;

    /** In the order they were added, which stays the same while somebody mends one after the other. */
    @Query(STALE + "order by d.id limit :most")
    List<Stale> oldest(Instant old, Instant now, LocalDate since, long above, long below, int most);

    @Query(STALE + "order by d.id desc limit :most")
    List<Stale> newest(Instant old, Instant now, LocalDate since, long above, long below, int most);

    @Query(STALE + "order by d.updated_at, d.id limit :most")
    List<Stale> longestUnchanged(Instant old, Instant now, LocalDate since, long above, long below, int most);
}
