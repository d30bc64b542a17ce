/**
 * The words of the road a message takes: {@link deskhand.turn.Turn}, what each stage returns, {@link
 * deskhand.turn.Outcome} and {@link deskhand.turn.Reason}; and the journal that keeps them. Owns the tables {@code turn}
 * and {@code stage}.
 */
@NullMarked
package deskhand.turn;

import org.jspecify.annotations.NullMarked;
