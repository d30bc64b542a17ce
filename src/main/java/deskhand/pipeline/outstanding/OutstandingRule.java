package deskhand.pipeline.outstanding;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** {@code days}: how late, how long open, or within how many days, as the rule says. */
@MappedEntity("outstanding_rule")
public record OutstandingRule(
        @Id String name, String says, int days, double confidence, boolean forbidsAuto, boolean enabled) {}
