package deskhand.access.account;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Removes what ended: sessions, links, counts of tries. None of it counts any more by then. */
@Singleton
class Sweep implements RecurringJob {

    private final Sessions sessions;
    private final LinkRows links;
    private final LoginLimits limits;
    private final Clock clock;

    Sweep(Sessions sessions, LinkRows links, LoginLimits limits, Clock clock) {
        this.sessions = sessions;
        this.links = links;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sessions.removeEnded();
        links.removeEnded(clock.instant());
        limits.removeOld();
    }
}
