package deskhand.platform;

import java.time.Duration;

/** Work that one node of all does again and again. */
public interface RecurringJob {

    String name();

    Duration every();

    void run() throws Exception;
}
