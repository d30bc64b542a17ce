package deskhand.configuration;

import deskhand.access.AuditTrail;
import deskhand.access.Author;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes into the audit log what rooms tell of. */
@Singleton
class DoneByHand implements AuditTrail {

    private final AuditLog log;
    private final Clock clock;

    DoneByHand(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void add(
            Author author,
            Part part,
            String item,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {
        log.add(clock.instant(), author, new Change(part.word(), item, before, after));
    }
}
