/**
 * What the course of a conversation tells beyond its newest message. Doors: {@link deskhand.pipeline.signals.SignalWatch} and, to edit, {@link
 * deskhand.pipeline.signals.SignalBook}. Owns
 * the table {@code signal_rule}.
 */
@NullMarked
package deskhand.pipeline.signals;

import org.jspecify.annotations.NullMarked;
