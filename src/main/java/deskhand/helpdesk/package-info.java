/**
 * The port to helpdesks and the words that travel over it. Doors: {@link deskhand.helpdesk.Helpdesk}, {@link
 * deskhand.helpdesk.HelpdeskEvent}, {@link deskhand.helpdesk.Action}, {@link deskhand.helpdesk.Connections}, for
 * what people do to them {@link deskhand.helpdesk.ConnectionDesk}, and for setting one up {@link
 * deskhand.helpdesk.HelpdeskSetup}. What it asks of other rooms they answer through {@link
 * deskhand.helpdesk.Vocabulary} and {@link deskhand.helpdesk.Arrivals}. Owns the table {@code connection}.
 */
@NullMarked
package deskhand.helpdesk;

import org.jspecify.annotations.NullMarked;
