package deskhand.tool.approval;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long people have, and how often a shop's backend is asked.
 *
 * @param expire what nobody decided on for so long is not done any more
 * @param mostTries after so many tries without an answer from the shop's backend the operation has failed
 * @param firstPause before the second try; it doubles up to ten minutes
 */
@ConfigurationProperties("deskhand.approval")
public record ApprovalSettings(
        @Bindable(defaultValue = "72h") Duration expire,
        @Bindable(defaultValue = "20") int mostTries,
        @Bindable(defaultValue = "2s") Duration firstPause) {}
