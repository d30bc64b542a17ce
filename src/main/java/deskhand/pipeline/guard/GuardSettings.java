package deskhand.pipeline.guard;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How red lines are looked for.
 *
 * @param likeness whether meaning counts beside patterns: what is like a line's examples crosses it, what has its words but is
 *     clearly like what is harmless does not
 */
@ConfigurationProperties("deskhand.red-lines")
public record GuardSettings(@Bindable(defaultValue = "true") boolean likeness) {}
