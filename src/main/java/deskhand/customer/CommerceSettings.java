package deskhand.customer;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The shop's own backend, asked when a customer writes. Without a {@code url} only imported records are known.
 *
 * @param url where {@code openapi/commerce-source.yaml} is spoken
 * @param token shown to it as a bearer token
 * @param keep how long an answer is good for
 * @param timeout how long an answer is waited for
 * @param breakerFailures after so many failures in a row a system, this one or another, is left alone
 * @param breakerPause for so long
 */
@ConfigurationProperties("deskhand.commerce")
public record CommerceSettings(
        @Nullable String url,
        @Nullable String token,
        @Bindable(defaultValue = "3m") Duration keep,
        @Bindable(defaultValue = "2s") Duration timeout,
        @Bindable(defaultValue = "2") int breakerFailures,
        @Bindable(defaultValue = "30s") Duration breakerPause) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "CommerceSettings[" + url + ", keep=" + keep + ", timeout=" + timeout + "]";
    }
}
