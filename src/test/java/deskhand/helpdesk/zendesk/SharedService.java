package deskhand.helpdesk.zendesk;

import deskhand.testing.Await;
import deskhand.testing.Service;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One service for the tests of a class, because its start takes longer than most of them. Each test brings a Zendesk and a
 * connection of its own, and finds nothing of the test before it.
 */
public final class SharedService implements AutoCloseable {

    private static final String WORK = "task_name in ('look', 'turn', 'action')";

    private @Nullable Service service;

    /** Always with the same settings. */
    public Service fresh(Map<String, Object> settings) {
        var running = service;
        if (running == null) {
            running = Service.start(settings);
            service = running;
            return running;
        }
        clear(running);
        return running;
    }

    /** The work of the test before may just be ending. */
    private static void clear(Service running) {
        Await.until("nobody works any more", () -> {
            running.run("delete from job where not picked and " + WORK);
            return running.count("select count(*) from job where " + WORK) == 0;
        });
        running.run("truncate delivery, look, catch_up, conversation, connection cascade");
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
            service = null;
        }
    }
}
