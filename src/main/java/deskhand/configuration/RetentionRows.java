package deskhand.configuration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RetentionRows extends GenericRepository<RetentionRows.Row, String> {

    /** {@code keepDays}: 0 is for ever. */
    @MappedEntity("retention")
    record Row(@Id String name, int keepDays) {}

    @Query("select name, keep_days from retention")
    List<Row> all();

    @Query("""
        insert into retention (name, keep_days) values (:name, :keepDays)
        on conflict (name) do update set keep_days = excluded.keep_days
        """)
    void put(String name, int keepDays);
}
