/**
 * Zendesk, to the letter of what it really sends and accepts. Door: {@link deskhand.helpdesk.zendesk.ZendeskHelpdesk};
 * {@link deskhand.helpdesk.zendesk.ZendeskDesk} and {@link deskhand.helpdesk.zendesk.Sunshine} are there for whoever sets it
 * up. Owns no table. What we call of its API is described in {@code openapi/zendesk.yaml}.
 */
@NullMarked
package deskhand.helpdesk.zendesk;

import org.jspecify.annotations.NullMarked;
