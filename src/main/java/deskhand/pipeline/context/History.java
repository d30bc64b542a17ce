package deskhand.pipeline.context;

import deskhand.customer.Encounter;
import deskhand.customer.Encounters;
import deskhand.turn.EarlierTurn;
import deskhand.turn.EarlierTurns;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.List;

/** What is known of conversations besides the messages that the turn brings along. */
@Singleton
class History {

    private static final int TURNS = 10;
    private static final int CONVERSATIONS = 3;

    private final EarlierTurns turns;
    private final Summaries summaries;
    private final Encounters encounters;

    History(EarlierTurns turns, Summaries summaries, Encounters encounters) {
        this.turns = turns;
        this.summaries = summaries;
        this.encounters = encounters;
    }

    record Course(List<EarlierTurn> turns, List<String> summary, List<Encounter> elsewhere) {

        static final Course UNKNOWN = new Course(List.of(), List.of(), List.of());
    }

    /** One after the other: each takes a millisecond, and many turns share few connections to the database. */
    Course of(Turn turn, boolean elsewhereToo) {
        return new Course(
                turns.before(turn, TURNS),
                summaries.of(turn),
                elsewhereToo ? encounters.elsewhere(turn.contact(), turn.conversationId(), CONVERSATIONS) : List.of());
    }
}
