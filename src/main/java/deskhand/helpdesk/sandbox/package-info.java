/**
 * A small helpdesk in our own database, so that the product can be tried with nothing else installed. It has two sides
 * that meet only over HTTP, as with a real vendor: the inbox ({@link deskhand.helpdesk.sandbox.SandboxInbox}, its API and
 * its webhooks) and the adapter ({@link deskhand.helpdesk.sandbox.SandboxHelpdesk}). Doors besides those: {@link
 * deskhand.helpdesk.sandbox.SandboxConversation}, {@link deskhand.helpdesk.sandbox.InboxEntry} and {@link
 * deskhand.helpdesk.sandbox.SandboxFaults}, which makes the inbox misbehave. Owns the tables {@code
 * sandbox_conversation}, {@code sandbox_message} and {@code sandbox_delivery}.
 */
@NullMarked
package deskhand.helpdesk.sandbox;

import org.jspecify.annotations.NullMarked;
