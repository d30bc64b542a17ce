/** Finds out what a message is about and how pressing it is. Door: {@link deskhand.pipeline.route.Router}. */
@NullMarked
package deskhand.pipeline.route;

import org.jspecify.annotations.NullMarked;
