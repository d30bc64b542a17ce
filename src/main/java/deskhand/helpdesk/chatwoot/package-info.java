/**
 * Chatwoot, to the letter of what it really sends and accepts. Door: {@link deskhand.helpdesk.chatwoot.ChatwootHelpdesk}.
 * Setting it up begins at {@link deskhand.helpdesk.chatwoot.ChatwootSetup}, looking it over at {@link
 * deskhand.helpdesk.chatwoot.ChatwootDoctor}. Owns no table. What we call of its API is described in {@code openapi/chatwoot.yaml}.
 */
@NullMarked
package deskhand.helpdesk.chatwoot;

import org.jspecify.annotations.NullMarked;
