package deskhand.pipeline.decide;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * Who goes first.
 *
 * @param importantTiers what is handed over from customers of these tiers is one level more pressing
 */
@ConfigurationProperties("deskhand.handoff")
public record HandoffSettings(
        @Bindable(defaultValue = "vip,premium,enterprise,platinum")
        List<String> importantTiers) {

    public HandoffSettings {
        importantTiers = List.copyOf(importantTiers);
    }
}
