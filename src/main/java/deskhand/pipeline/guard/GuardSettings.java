package deskhand.pipeline.guard;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How red lines are looked for.
 *
 * @param likeness whether a message also crosses a red line that is like the line's examples, rather than by patterns alone
 */
@ConfigurationProperties("deskhand.red-lines")
public record GuardSettings(@Bindable(defaultValue = "true") boolean likeness) {}
