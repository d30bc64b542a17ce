package deskhand.pipeline;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * When what waits for a person is raised again.
 *
 * @param draftAfter a draft that nobody dealt with for so long
 * @param handoffAfter a handover that nobody dealt with for so long
 */
@ConfigurationProperties("deskhand.waiting")
public record WaitingSettings(
        @Bindable(defaultValue = "4h") Duration draftAfter,
        @Bindable(defaultValue = "2h") Duration handoffAfter) {}
