/**
 * The way of a message from its first check to its outcome, one room per stage. Start reading at {@link
 * deskhand.pipeline.TurnPipeline}. Doors: {@link deskhand.pipeline.TurnPipeline} and {@link deskhand.pipeline.Planned}.
 * Owns the table {@code reminder}.
 */
@NullMarked
package deskhand.pipeline;

import org.jspecify.annotations.NullMarked;
