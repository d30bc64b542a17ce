package deskhand.pipeline.outstanding;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutstandingRows extends GenericRepository<OutstandingRule, String> {

    @Query("select * from outstanding_rule order by name")
    List<OutstandingRule> rules();

    @Query("""
        update outstanding_rule set days = :days, confidence = :confidence, forbids_auto = :forbidsAuto, enabled = :enabled
        where name = :name
        """)
    int change(String name, int days, double confidence, boolean forbidsAuto, boolean enabled);

    @Query("select * from outstanding_case order by id limit 1000")
    List<OutstandingCase> cases();

    @Query("""
        with kept as (
            insert into outstanding_case (title, looks_like, says, forbids_auto, enabled)
            values (:title, :looksLike, :says, :forbidsAuto, :enabled) returning *)
        select * from kept
        """)
    OutstandingCase keep(String title, String looksLike, String says, boolean forbidsAuto, boolean enabled);

    @Query("""
        update outstanding_case set title = :title, looks_like = :looksLike, says = :says, forbids_auto = :forbidsAuto,
            enabled = :enabled
        where id = :id
        """)
    int changeCase(long id, String title, String looksLike, String says, boolean forbidsAuto, boolean enabled);

    @Query("select * from outstanding_case where id = :id for update")
    Optional<OutstandingCase> lockCase(long id);

    @Query("select * from outstanding_rule where name = :name for update")
    Optional<OutstandingRule> lockRule(String name);

    @Query("delete from outstanding_case where id = :id")
    long dropCase(long id);

    @Query("select id from customer where email = :email order by id limit 20")
    List<CustomerId> withEmail(String email);

    /**
     * What the rules find in the records of these. Their numbers are given one by one: only so does the planner look into
     * each part of the view by customer, where a join would have it read all orders there are.
     */
    @Query("""
        select f.* from outstanding_find f where f.customer_id in (:customerIds) order by f.rule, f.since desc limit 20
        """)
    List<Find> of(List<Long> customerIds);

    @MappedEntity("customer")
    record CustomerId(@Id long id) {}

    /** Replaces what was found before by what is found now. */
    @Query("""
        with newest as (
            select f.customer_id, f.rule, f.evidence, f.since,
                row_number() over (partition by f.rule order by f.since desc) as place
            from outstanding_find f),
        gone as (
            delete from outstanding_customer o where not exists (
                select 1 from newest n where n.customer_id = o.customer_id and n.rule = o.rule))
        insert into outstanding_customer (customer_id, rule, evidence, since, found_at)
        select distinct on (customer_id, rule) customer_id, rule, evidence, since, :now
        from newest where place <= 10000
        order by customer_id, rule, since desc
        on conflict (customer_id, rule) do update set
            evidence = excluded.evidence, since = excluded.since, found_at = excluded.found_at
        """)
    void sweep(Instant now);

    @Query("""
        select o.id, o.customer_id, c.source, c.ref, o.rule, o.evidence,
            o.since, o.found_at
        from outstanding_customer o join customer c on c.id = o.customer_id
        where :rule = '' or o.rule = :rule
        order by case :sort when 'oldest' then o.since end, o.since desc, o.customer_id, o.rule limit :most offset :skip
        """)
    List<Found> found(String rule, String sort, int most, int skip);

    /** What a rule found in the records. */
    @MappedEntity("outstanding_customer")
    record Find(@Id long customerId, String rule, String evidence, Instant since) {}

    /** A customer that the sweep found. */
    @MappedEntity("outstanding_customer")
    record Found(
            @Id long id,
            long customerId,
            String source,
            String ref,
            String rule,
            String evidence,
            Instant since,
            Instant foundAt) {}
}
