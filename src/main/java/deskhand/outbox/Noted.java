package deskhand.outbox;

import deskhand.platform.Next;
import deskhand.turn.Turn;

/** What is to happen now that it is noted what became of an action. */
sealed interface Noted {

    Noted OVER = new Ended(Next.FINISHED);

    record Ended(Next next) implements Noted {}

    /** The same job goes on with the next action of the turn. */
    record GoOn(long action, Turn turn) implements Noted {}
}
