package deskhand.turn;

import java.util.function.Supplier;

/**
 * What the stages of one turn found. What was paid for is stored before {@link #costly} returns, together with all that
 * led to it; a turn resumed after a crash gets the stored results instead of doing the work again. What a {@link #step}
 * finds costs no more than storing it, so it is stored with the next costly result or with the end of the turn.
 */
public interface Journal {

    /**
     * Does the work of a stage once.
     *
     * @throws StageFailed if the work failed; trouble with the database is passed on as it is, so that the turn is tried
     *     again later
     */
    <T> T step(String stage, Class<T> type, Supplier<T> work);

    /** Like {@link #step}, for work that may ask a model. */
    <T> T costly(String stage, Class<T> type, Supplier<T> work);

    /** Stores what is not stored yet. */
    void keep();

    /** All results so far, in order. */
    Trace trace();
}
