package deskhand.helpdesk;

import java.time.Instant;
import java.util.Optional;

/** What came from the helpdesk of a connection, as far as the room that takes it in knows. */
public interface Arrivals {

    /** When the newest genuine delivery came, unless that is long ago. */
    Optional<Instant> newest(long connectionId);

    /** The newest delivery that was sent away, since this node started. */
    Optional<TurnedAway> turnedAway(long connectionId);

    record TurnedAway(Instant at, String why) {}
}
