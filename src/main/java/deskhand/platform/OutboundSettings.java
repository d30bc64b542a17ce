package deskhand.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What this service may call.
 *
 * @param privateAddresses whether addresses of the own network may be called; a helpdesk often lives there
 */
@ConfigurationProperties("deskhand.outbound")
public record OutboundSettings(
        @Bindable(defaultValue = "true") boolean privateAddresses) {}
