package deskhand.model;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long and how often models are asked. {@code turnTime} bounds what one turn waits for models in all, second tries and
 * fallbacks included; {@code atOnce} how many questions one provider gets at the same time. After {@code breakerFailures} in
 * a row a profile is left alone for {@code breakerPause}.
 */
@ConfigurationProperties("deskhand.model")
record ModelSettings(
        @Bindable(defaultValue = "25s") Duration turnTime,
        @Bindable(defaultValue = "640") int atOnce,
        @Bindable(defaultValue = "5") int breakerFailures,
        @Bindable(defaultValue = "30s") Duration breakerPause) {}
