package deskhand.tool.cancel;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Where customers reach this service.
 *
 * @param publicAddress the same setting as for helpdesks
 */
@ConfigurationProperties("deskhand")
public record PublicPlace(@Nullable String publicAddress) {

    public PublicPlace {
        publicAddress = publicAddress == null || publicAddress.isBlank()
                ? null
                : publicAddress.strip().replaceAll("/+$", "");
    }
}
