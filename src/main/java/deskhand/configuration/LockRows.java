package deskhand.configuration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LockRows extends GenericRepository<LockRows.Row, Integer> {

    @MappedEntity("config_lock")
    record Row(@Id int id) {}

    /** By the database's own clock, because nodes' clocks differ. 1 if it was taken. */
    @Query("""
        update config_lock set holder = :holder, held_until = now() + interval '2 minutes'
        where holder is null or held_until < now()
        """)
    int take(String holder);

    @Query("update config_lock set holder = null where holder = :holder")
    int free(String holder);
}
