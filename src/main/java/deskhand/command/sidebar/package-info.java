/**
 * The panel inside the helpdesk: the draft of the conversation that an agent looks at, what it rests on, and what can be done with
 * it. It opens with a key of its connection and shows only that connection's conversations. {@code SidebarView} is public because
 * compiled templates live in a package of their own. Owns the table {@code sidebar_key}.
 */
@NullMarked
package deskhand.command.sidebar;

import org.jspecify.annotations.NullMarked;
