package deskhand.platform;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/**
 * Rows of the scheduler's table, written by us only where that must happen in the caller's own transaction, and where a job
 * stood by. {@code picked} belongs to the scheduler.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JobRows extends GenericRepository<JobRow, String> {

    @Query("""
        insert into job (task_name, task_instance, execution_time, picked, version)
        values (:job, :id, :at, false, 1)
        on conflict (task_name, task_instance) do nothing
        """)
    int add(String job, String id, Instant at);

    /** Brings a waiting job forward; a running one is left alone. */
    @Query("""
        update job set execution_time = :at, version = version + 1
        where task_name = :job and task_instance = :id and not picked and execution_time > :at
        """)
    int hasten(String job, String id, Instant at);

    /** Not picked, or the scheduler would count it as dead; by whom it is done is told all the same. */
    @Query("""
        insert into job (task_name, task_instance, execution_time, picked, picked_by, version)
        values (:job, :id, :at, false, :node, 1)
        on conflict (task_name, task_instance) do nothing
        """)
    int standBy(String job, String id, Instant at, String node);

    /** One that the scheduler has not taken meanwhile and that nobody has brought forward. */
    @Query("""
        delete from job where task_name = :job and task_instance = :id and not picked and version = 1
        """)
    int remove(String job, String id);

    /** Likewise. */
    @Query("""
        update job set execution_time = :at, version = version + 1
        where task_name = :job and task_instance = :id and not picked and version = 1
        """)
    int move(String job, String id, Instant at);

    /** With what stands by in its name. Only for a node that knows itself to be the only one of its name. */
    @Query("""
        update job set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
            execution_time = least(execution_time, :now)
        where picked_by = :node
        """)
    int release(String node, Instant now);

    @Query("select count(*) from job where execution_time < :before and not picked")
    long dueBefore(Instant before);

    @Query("select min(execution_time) from job where not picked")
    Optional<Instant> oldest();
}
