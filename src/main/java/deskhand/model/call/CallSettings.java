package deskhand.model.call;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code keep}: how long records stay; a month's budget needs all of the month. {@code tracesEndpoint}: an OTLP endpoint
 * over HTTP that gets a span for each call, with {@code tracesHeaders} such as {@code Authorization=Basic ...}, separated by
 * commas.
 */
@ConfigurationProperties("deskhand.model-calls")
public record CallSettings(
        @Bindable(defaultValue = "90d") Duration keep,
        @Nullable String tracesEndpoint,
        @Nullable String tracesHeaders) {

    /** Headers hold credentials. */
    @Override
    public String toString() {
        return "CallSettings[keep=" + keep + "]";
    }
}
