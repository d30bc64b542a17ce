/**
 * Systems of the shop that are asked when a customer writes: Shopify's Admin API and Stripe's API. Doors: {@link
 * deskhand.customer.live.Sources}, {@link deskhand.customer.live.Trials}; what they know comes through {@link
 * deskhand.customer.Customers}. Owns the table {@code live_source}.
 */
@NullMarked
package deskhand.customer.live;

import org.jspecify.annotations.NullMarked;
