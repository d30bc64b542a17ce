/**
 * The door for webhooks: verifies, stores, hears, acknowledges. Never calls a helpdesk or a model before it has answered. Start at
 * {@link deskhand.intake.WebhookController}; what only tells where something happened goes on at {@code Look}. Doors for
 * people: {@link deskhand.intake.DeliveryLog}. Owns the tables {@code delivery}, {@code look} and {@code catch_up}.
 */
@NullMarked
package deskhand.intake;

import org.jspecify.annotations.NullMarked;
