package deskhand.tool.cancel;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * The links by which customers end their subscription.
 *
 * @param enabled whether there are any
 * @param categories in replies of which categories
 * @param valid how long one is good for
 * @param pauseMonths the pause that the page offers instead
 */
@ConfigurationProperties("deskhand.cancel-link")
public record CancelSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "retention") List<String> categories,
        @Bindable(defaultValue = "7d") Duration valid,
        @Bindable(defaultValue = "2") int pauseMonths) {

    public CancelSettings {
        categories = List.copyOf(categories);
    }
}
