package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Jobs that stand by while somebody does what they are there for. */
class JobsTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void empty() {
        service.run("delete from job where task_name = 'action'");
    }

    private static void stored(boolean picked, int version) {
        service.run("""
                insert into job (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('action', '7', now() + interval '1 hour', %s, 'another', now(), %d)
                """.formatted(picked, version));
    }

    private static void conclude(Next next) {
        service.bean(Jobs.class).conclude("action", 7, next);
    }

    private static long stored() {
        return service.count("select count(*) from job where task_name = 'action'");
    }

    @Test
    void one_whose_work_is_done_is_gone() {
        stored(false, 1);
        conclude(Next.FINISHED);
        assertThat(stored()).isZero();
    }

    @Test
    void one_whose_work_has_to_wait_falls_due_then() {
        stored(false, 1);
        conclude(new Next.Again(LATER));
        assertThat(service.query("select (execution_time = '" + LATER + "')::text from job where task_name = 'action'"))
                .containsExactly("true");
    }

    @Test
    void one_that_somebody_brought_forward_meanwhile_stays() {
        stored(false, 2);
        conclude(Next.FINISHED);
        conclude(new Next.Again(LATER));
        assertThat(dueSoon()).isEqualTo(1);
    }

    @Test
    void one_that_a_node_has_taken_meanwhile_is_left_to_it() {
        stored(true, 1);
        conclude(Next.FINISHED);
        conclude(new Next.Again(LATER));
        assertThat(dueSoon()).isEqualTo(1);
    }

    @Test
    void one_whose_node_starts_again_is_due() {
        service.run("""
                insert into job (task_name, task_instance, execution_time, picked, picked_by, version)
                values ('action', '7', now() + interval '1 hour', false, 'gone', 1)
                """);
        service.bean(JobRows.class).release("gone", Instant.now().plus(Duration.ofMinutes(20)));
        assertThat(service.count("""
                select count(*) from job where task_name = 'action' and picked_by is null
                    and execution_time < now() + interval '30 minutes'""")).isEqualTo(1);
    }

    private static long dueSoon() {
        return service.count(
                "select count(*) from job where task_name = 'action' and execution_time < now() + interval '2 hours'");
    }
}
