package deskhand.customer.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * A Stripe account that is asked when a customer writes. What is set over the API or the console counts instead.
 *
 * @param key a restricted key that may read customers, subscriptions, products and charges
 * @param url where Stripe's API is
 */
@ConfigurationProperties("deskhand.stripe")
record StripeSettings(
        @Nullable String key,
        @Bindable(defaultValue = "https://api.stripe.com") String url) {

    /** The key stays out of logs. */
    @Override
    public String toString() {
        return "StripeSettings[" + url + "]";
    }
}
