/** Decides how a turn ends. Door: {@link deskhand.pipeline.decide.Decider}. */
@NullMarked
package deskhand.pipeline.decide;

import org.jspecify.annotations.NullMarked;
