/**
 * The overview: what came in, what was decided, what waits and what is broken, each number with a link to the list behind it.
 * Owns no table.
 */
@NullMarked
package deskhand.console.overview;

import org.jspecify.annotations.NullMarked;
