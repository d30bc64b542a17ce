/**
 * Pages about tools: all there are and who may use them, and the servers of others whose tools admins allow one by one. Records
 * named {@code …View} are what the templates show. Owns no table.
 */
@NullMarked
package deskhand.console.tools;

import org.jspecify.annotations.NullMarked;
