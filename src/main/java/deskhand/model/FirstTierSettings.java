package deskhand.model;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * When the embedded router's word is enough although a model could be asked: from this confidence on, 0 to 1; above 1 the
 * model is always asked. What an admin stored goes before it.
 */
@ConfigurationProperties("deskhand.route")
record FirstTierSettings(@Bindable(defaultValue = "0.9") double embeddedFrom) {}
