/**
 * What specialists may look up and ask for on behalf of the customer they talk to.
 *
 * <p>Doors: {@link deskhand.tool.Tool}.
 */
@NullMarked
package deskhand.tool;

import org.jspecify.annotations.NullMarked;
