/**
 * What specialists may look up and ask for on behalf of the customer they talk to.
 *
 * <p>Doors: {@link deskhand.tool.Tools} to use them, {@link deskhand.tool.Tool} and {@link deskhand.tool.ToolShelf} to add some.
 * Owns the table {@code tool_permission}; {@code read}, {@code http} and {@code mcp} within it own theirs.
 */
@NullMarked
package deskhand.tool;

import org.jspecify.annotations.NullMarked;
