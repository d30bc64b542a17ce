/**
 * A Zendesk on this machine for tests: it keeps tickets, answers the calls a bot makes with Zendesk's quirks and quotas,
 * runs triggers, sends signed webhooks and can be told to misbehave. Door: {@link
 * deskhand.testing.zendesk.FakeZendesk}.
 */
@NullMarked
package deskhand.testing.zendesk;

import org.jspecify.annotations.NullMarked;
