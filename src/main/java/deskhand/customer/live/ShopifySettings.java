package deskhand.customer.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * A Shopify shop that is asked when a customer writes. What is set over the API or the console counts instead.
 *
 * @param url the shop's own address, such as https://my-shop.myshopify.com
 * @param token of a custom app with read_customers and read_orders
 * @param version of the Admin API
 */
@ConfigurationProperties("deskhand.shopify")
record ShopifySettings(
        @Nullable String url,
        @Nullable String token,
        @Bindable(defaultValue = "2026-07") String version) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "ShopifySettings[" + url + "]";
    }
}
