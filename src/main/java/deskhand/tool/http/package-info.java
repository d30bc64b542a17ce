/**
 * Tools that admins define: an HTTP call to a host that is allowed. Owns the table {@code http_tool}.
 */
@NullMarked
package deskhand.tool.http;

import org.jspecify.annotations.NullMarked;
