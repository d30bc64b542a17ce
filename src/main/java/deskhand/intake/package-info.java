/**
 * The door for webhooks: verifies, stores, hears, acknowledges. Never calls a helpdesk or a model. Start at {@link
 * deskhand.intake.WebhookController}. Doors for people: {@link deskhand.intake.DeliveryLog}. Owns the table {@code delivery}.
 */
@NullMarked
package deskhand.intake;

import org.jspecify.annotations.NullMarked;
