package deskhand.model;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which language model to ask. Without a {@code name} none is asked. {@code timeout} bounds one question in all, a second
 * try included.
 */
@ConfigurationProperties("deskhand.model")
public record ModelSettings(
        @Bindable(defaultValue = "https://api.openai.com/v1")
        String baseUrl,

        @Nullable String apiKey,
        @Nullable String name,
        @Bindable(defaultValue = "20s") Duration timeout) {

    /** The key stays out of logs. */
    @Override
    public String toString() {
        return "ModelSettings[" + name + " at " + baseUrl + ", timeout=" + timeout + "]";
    }
}
