/**
 * Tools of servers that speak the Model Context Protocol, over Streamable HTTP. A tool is used once an admin has allowed it as it
 * was offered then; the model is shown that and nothing that the server says later.
 *
 * <p>The client is our own and no library's: what a server sends has to be bounded before it is read, and the schema has to be
 * kept as it was sent, because that is what is allowed. Programs are not started (the protocol's stdio transport): whoever may
 * edit a tool would then run commands on this machine.
 *
 * <p>Doors: {@link deskhand.tool.mcp.McpDesk} to set them up. Owns the tables {@code mcp_server} and {@code mcp_tool}.
 */
@NullMarked
package deskhand.tool.mcp;

import org.jspecify.annotations.NullMarked;
