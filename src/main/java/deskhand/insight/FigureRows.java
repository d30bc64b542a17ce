package deskhand.insight;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Each of them is answered from one index or from a table that only people fill. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FigureRows extends GenericRepository<FigureRows.Decided, String> {

    @MappedEntity
    record Decided(@Id String id, LocalDate day, String outcome, String category, long number) {}

    @Query("""
        select concat_ws('/', day, outcome, category) as id, day, outcome, category, number from (
            select (finished_at at time zone :zone)::date as day, outcome, coalesce(category, '') as category,
                count(*) as number
            from turn where state = 'DONE' and finished_at >= :since and outcome is not null
            group by 1, 2, 3) as counted
        """)
    List<Decided> decided(Instant since, String zone);

    @Query("select count(*) from message where author = 'CUSTOMER' and not hidden and received_at >= :since")
    long messages(Instant since);

    @MappedEntity
    record Answered(@Id boolean byPerson, long number, double average, double slowest) {}

    /** In seconds from the customer's first word until the reply was in the helpdesk. */
    @Query("""
        select by_person, count(*) as number, avg(seconds)::float8 as average,
            (percentile_cont(0.95) within group (order by seconds))::float8 as slowest
        from (
            select bool_or(a.decided_by is not null) as by_person,
                greatest(0, extract(epoch from min(a.ended_at) - min(t.opened_at))) as seconds
            from action a join turn t on t.id = a.turn_id
            where a.word = 'post_reply' and a.state = 'DONE' and a.ended_at >= :since
            group by a.turn_id) as replies
        group by by_person
        """)
    List<Answered> answered(Instant since);

    @MappedEntity
    record Judged(@Id String what, long number) {}

    /** What people did with drafts: sent as they were, sent in another wording, or rejected on a page. */
    @Query("""
        select what, count(*) as number from (
            select case when bool_or(position(a.what ->> 'text' in t.decided ->> 'reply') = 0) then 'edited'
                else 'as it is' end as what
            from action a join turn t on t.id = a.turn_id
            where a.word = 'post_reply' and a.state = 'DONE' and a.ended_at >= :since and a.decided_by is not null
                and t.outcome = 'draft'
            group by a.turn_id
            union all
            select 'rejected' from deed where what = 'reject' and at >= :since) as deeds
        group by what
        """)
    List<Judged> drafts(Instant since);

    @Query("""
        select what, count(*) as number from (
            select case when state in ('APPROVED', 'EXECUTED', 'FAILED') then
                    case when edited then 'edited' else 'as it is' end
                when state = 'REJECTED' then 'rejected' end as what
            from approval where decided_at >= :since and not by_customer) as decided
        where what is not null group by what
        """)
    List<Judged> approvals(Instant since);
}
