/**
 * What the course of a conversation tells beyond its newest message. Door: {@link deskhand.pipeline.signals.SignalWatch}. Owns
 * the table {@code signal_rule}.
 */
@NullMarked
package deskhand.pipeline.signals;

import org.jspecify.annotations.NullMarked;
