package deskhand.configuration;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Finds what was changed by no request: by settings at the start, by a new version, in the database itself. */
@Singleton
class FoundChanges implements RecurringJob {

    private final Ledger ledger;
    private final ConfigLock lock;

    FoundChanges(Ledger ledger, ConfigLock lock) {
        this.ledger = ledger;
        this.lock = lock;
    }

    @Override
    public String name() {
        return "configuration-found-changes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        lock.holding(() -> ledger.note(AuditLog.UNKNOWN));
    }
}
