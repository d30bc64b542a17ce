/**
 * The port to helpdesks and the words that travel over it. Doors: {@link deskhand.helpdesk.Helpdesk}, {@link
 * deskhand.helpdesk.HelpdeskEvent}, {@link deskhand.helpdesk.Action}, {@link deskhand.helpdesk.Connections}. Owns the
 * table {@code connection}.
 */
@NullMarked
package deskhand.helpdesk;

import org.jspecify.annotations.NullMarked;
