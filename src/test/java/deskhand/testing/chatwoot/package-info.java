/**
 * A Chatwoot on this machine for tests: it keeps conversations, answers the calls a bot makes with Chatwoot's quirks,
 * sends signed webhooks and can be told to misbehave. Door: {@link deskhand.testing.chatwoot.FakeChatwoot}.
 */
@NullMarked
package deskhand.testing.chatwoot;

import org.jspecify.annotations.NullMarked;
