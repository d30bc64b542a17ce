/**
 * Pages about connections: the list, a wizard that sets one up, and one page each with the doctor's findings, the mode, tokens
 * and the way out. They do what the API does, through {@link deskhand.helpdesk.ConnectionDesk}. Owns no table.
 */
@NullMarked
package deskhand.console.connections;

import org.jspecify.annotations.NullMarked;
