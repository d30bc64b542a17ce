package deskhand.turn;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Keeps the bot from talking on and on, as it would with another program that answers whatever it is sent. */
@Singleton
public class RepliesLately {

    private static final Duration LATELY = Duration.ofHours(1);

    private final TurnRows turns;
    private final TurnSettings settings;
    private final Clock clock;

    RepliesLately(TurnRows turns, TurnSettings settings, Clock clock) {
        this.turns = turns;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether one more reply in this conversation would be too many. */
    public boolean areEnough(long conversationId) {
        var since = clock.instant().minus(LATELY);
        return turns.repliedSince(conversationId, since) >= settings.mostRepliesAnHour();
    }
}
