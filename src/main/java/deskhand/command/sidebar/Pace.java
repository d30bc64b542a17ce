package deskhand.command.sidebar;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often a panel may ask, on this node. Wrong keys have a measure of their own, so that nobody locks a team out. */
@Singleton
class Pace {

    private static final int MOST = 600;
    private static final int MOST_WRONG = 30;

    private final Map<String, Minute> asked = new ConcurrentHashMap<>();
    private final Clock clock;

    Pace(Clock clock) {
        this.clock = clock;
    }

    private record Minute(long number, int times) {}

    /** {@code slug}: of a connection that there is, so that strangers cannot fill the memory. */
    boolean allows(String slug, boolean keyIsRight) {
        var minute = clock.instant().getEpochSecond() / 60;
        var now = asked.merge(
                slug + (keyIsRight ? "" : " wrong"),
                new Minute(minute, 1),
                (before, _) -> new Minute(minute, before.number() == minute ? before.times() + 1 : 1));
        return now.times() <= (keyIsRight ? MOST : MOST_WRONG);
    }
}
