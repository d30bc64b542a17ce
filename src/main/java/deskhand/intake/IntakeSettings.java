package deskhand.intake;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much the door lets in.
 *
 * @param largestBody in bytes; a larger delivery is refused with 413
 * @param mostWaiting deliveries waiting to be stored at the same time; more are refused so that their helpdesk tries again
 * @param longestWait a delivery that cannot be stored within this time is refused likewise
 */
@ConfigurationProperties("deskhand.intake")
public record IntakeSettings(
        @Bindable(defaultValue = "1048576") int largestBody,
        @Bindable(defaultValue = "1024") int mostWaiting,
        @Bindable(defaultValue = "3s") Duration longestWait) {}
