package deskhand.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How jobs are run.
 *
 * @param atOnce most jobs one node works on at the same time; most of them wait for a model or a helpdesk
 * @param look how often the table is looked at besides being woken
 * @param heartbeat how often a node says that it is alive; after four missed ones its work is taken over
 * @param stopWithin how long a stopping node lets running jobs finish before it hands them back
 */
@ConfigurationProperties("deskhand.jobs")
public record JobSettings(
        @Bindable(defaultValue = "768") int atOnce,
        @Bindable(defaultValue = "500ms") Duration look,
        @Bindable(defaultValue = "3s") Duration heartbeat,
        @Bindable(defaultValue = "8s") Duration stopWithin) {}
