package deskhand.learning.correction;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What is learned from what people send in place of drafts.
 *
 * @param enabled whether corrections are kept and shown to specialists
 * @param most how many at most a specialist is shown
 * @param quiet so long after a person's first words they are compared with the draft, for many write several lines
 */
@ConfigurationProperties("deskhand.corrections")
record CorrectionSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "3") int most,
        @Bindable(defaultValue = "2m") Duration quiet) {}
