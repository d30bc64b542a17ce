package deskhand.learning.solved;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What is kept of conversations that people solved.
 *
 * @param enabled whether they are kept and shown to specialists; what rests on them is a draft at most
 * @param most how many at most a specialist is shown
 * @param kept how many are kept in all; the oldest go first
 */
@ConfigurationProperties("deskhand.solved")
record SolvedSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "2") int most,
        @Bindable(defaultValue = "5000") int kept) {}
