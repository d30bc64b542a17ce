package deskhand.playbook.policy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Policies extends CrudRepository<Policy, Long> {

    List<Policy> findAllOrderById();

    /** Sets the policy of this place, whether there is one or not. Its id. */
    @Query("""
        with put as (
            insert into policy (connection, channel, category, mode, threshold, review_share)
            values (:connection, :channel, :category, :mode, :threshold, :reviewShare)
            on conflict (coalesce(connection, ''), coalesce(channel, ''), coalesce(category, ''))
            do update set mode = excluded.mode, threshold = excluded.threshold, review_share = excluded.review_share
            returning id)
        select id from put
        """)
    @Nullable
    Long put(
            @Nullable String connection,
            @Nullable String channel,
            @Nullable String category,
            @Nullable String mode,
            @Nullable Double threshold,
            @Nullable Double reviewShare);

    @Query("with gone as (delete from policy where id = :id returning id) select count(*) from gone")
    long remove(long id);
}
