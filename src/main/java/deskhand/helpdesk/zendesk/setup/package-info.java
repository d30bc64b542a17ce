/**
 * Sets Zendesk up for the bot, looks it over, and takes everything away again. Begins at {@link
 * deskhand.helpdesk.zendesk.setup.ZendeskSetup}. Owns no table.
 */
@NullMarked
package deskhand.helpdesk.zendesk.setup;

import org.jspecify.annotations.NullMarked;
