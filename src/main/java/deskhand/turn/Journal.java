package deskhand.turn;

import java.util.function.Supplier;

/**
 * What the stages of one turn found. A result is stored before {@link #step} returns; a turn resumed after a crash gets
 * the stored result instead of doing the work again.
 */
public interface Journal {

    /**
     * Does the work of a stage once.
     *
     * @throws StageFailed if the work failed; trouble with the database is passed on as it is, so that the turn is tried
     *     again later
     */
    <T> T step(String stage, Class<T> type, Supplier<T> work);

    /** All results so far, in order. */
    Trace trace();
}
