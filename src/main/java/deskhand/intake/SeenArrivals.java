package deskhand.intake;

import deskhand.helpdesk.Arrivals;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the check of a connection what came through the door, and what did not get through. */
@Singleton
class SeenArrivals implements Arrivals {

    private final Deliveries deliveries;
    private final Clock clock;
    private final Map<Long, TurnedAway> turnedAway = new ConcurrentHashMap<>(); // one a connection, so it stays small

    SeenArrivals(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void turnAway(long connectionId, String why) {
        turnedAway.put(connectionId, new TurnedAway(clock.instant(), why));
    }

    @Override
    public Optional<Instant> newest(long connectionId) {
        return Optional.ofNullable(deliveries.newestOf(connectionId));
    }

    @Override
    public Optional<TurnedAway> turnedAway(long connectionId) {
        return Optional.ofNullable(turnedAway.get(connectionId));
    }
}
