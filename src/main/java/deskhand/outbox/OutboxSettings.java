package deskhand.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How patiently actions are tried.
 *
 * @param mostTries after so many an action is parked for a person to look at
 * @param firstPause before the second try; it doubles with every further one
 * @param longestPause no pause is longer, unless the helpdesk asks for it
 * @param settle how long a helpdesk may still be doing what it was asked without having answered; before that nobody
 *     looks whether it was done
 */
@ConfigurationProperties("deskhand.outbox")
public record OutboxSettings(
        @Bindable(defaultValue = "12") int mostTries,
        @Bindable(defaultValue = "2s") Duration firstPause,
        @Bindable(defaultValue = "2m") Duration longestPause,
        @Bindable(defaultValue = "16s") Duration settle) {}
