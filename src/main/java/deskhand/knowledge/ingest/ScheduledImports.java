package deskhand.knowledge.ingest;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Reads sources again when their time has come. */
@Singleton
class ScheduledImports implements RecurringJob {

    private final ImportDesk desk;

    ScheduledImports(ImportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "knowledge-scheduled-imports";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        desk.startDue();
    }
}
