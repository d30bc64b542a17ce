/** Looks at a message before any model does: red lines, and signs of an attempt to steer the bot. Door: {@link deskhand.pipeline.guard.Guard}. */
@NullMarked
package deskhand.pipeline.guard;

import org.jspecify.annotations.NullMarked;
