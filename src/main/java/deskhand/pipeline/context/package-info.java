/** Gathers what the bot may know about the customer and the matter. Door: {@link deskhand.pipeline.context.ContextBuilder}. */
@NullMarked
package deskhand.pipeline.context;

import org.jspecify.annotations.NullMarked;
