package deskhand.command;

import jakarta.inject.Singleton;
import java.time.Clock;

/** Keeps what agents think of the bot's work, for those who tune it. */
@Singleton
class Judging {

    private final NoteCommands rows;
    private final Clock clock;

    Judging(NoteCommands rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    String judge(Order order, boolean good, String why) {
        rows.think(order.id(), order.turn(), good, why, order.who(), clock.instant());
        return good ? "Thank you, noted as good." : "Thank you, noted as bad, with what you said.";
    }
}
