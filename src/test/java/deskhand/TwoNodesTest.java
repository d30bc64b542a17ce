package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import deskhand.testing.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several services on one database share the work without sharing a reply. */
class TwoNodesTest {

    private static final int CONVERSATIONS = 500;

    @Test
    void two_nodes_answer_each_of_500_conversations_once() {
        var database = TestDatabases.fresh();
        // With the few connections of other tests some would wait too long for one and be begun again.
        var settings = Map.<String, Object>of("deskhand.turn.quiet-window", "20ms", "deskhand.work-pool", "14");
        try (var first = Shop.openOn(database, Mode.AUTO, settings);
                var second = Shop.openOn(database, Mode.AUTO, settings)) {
            var refs = new ArrayList<String>();
            for (var i = 0; i < CONVERSATIONS; i++) {
                refs.add((i % 2 == 0 ? first : second).customerBegins(Shop.THANKS));
            }
            Await.until(
                    "all turns are done",
                    Duration.ofMinutes(2),
                    () -> first.service.count("select count(*) from turn where state = 'DONE'") == CONVERSATIONS);
            first.untilIdle();

            assertThat(refs)
                    .allSatisfy(ref -> assertThat(first.publicReplies(ref)).hasSize(1));
            assertThat(first.service.count("select count(*) from turn where starts <> 1"))
                    .isZero();
        }
    }

    @Test
    void the_work_of_a_node_that_went_silent_is_taken_over() {
        var database = TestDatabases.fresh();
        try (var first = Shop.openOn(database, Mode.AUTO, Map.of("deskhand.turn.quiet-window", "1s"))) {
            var ref = first.customerBegins(Shop.THANKS);
            Await.until(
                    "it is heard", () -> first.service.count("select count(*) from job where task_name = 'turn'") == 1);
            // What a dead node leaves: its name on the job, and no heartbeat since.
            first.service.query("""
                update job set picked = true, picked_by = 'dead-node', last_heartbeat = now() - interval '1 hour',
                    version = version + 1
                where task_name = 'turn' returning task_instance
                """);

            Await.until(
                    "the living node answered",
                    Duration.ofSeconds(60),
                    () -> !first.publicReplies(ref).isEmpty());
            assertThat(first.publicReplies(ref)).hasSize(1);
        }
    }
}
