package deskhand.turn;

import java.time.Instant;

/** Whether a turn may begin now. */
public sealed interface Claim {

    /**
     * {@code start} tells this start from earlier and later ones; only the last may finish the turn. {@code withPeople}:
     * they have the conversation meanwhile. {@code journal}: what is stored of the turn.
     */
    record Begun(Turn turn, int start, boolean withPeople, Journal journal) implements Claim {}

    record NotYet(Instant at) implements Claim {}

    record Over() implements Claim {}
}
