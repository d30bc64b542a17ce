/** Fakes of the systems that shops run on: Shopify and Stripe, as far as they are asked for what they know. */
@NullMarked
package deskhand.testing.shops;

import org.jspecify.annotations.NullMarked;
