package deskhand.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Links in private notes that lead to a page for one draft or one approval.
 *
 * @param enabled whether notes have any
 * @param valid how long one is good for
 */
@ConfigurationProperties("deskhand.links")
public record LinkSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "7d") Duration valid) {}
