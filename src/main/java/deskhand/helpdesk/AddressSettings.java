package deskhand.helpdesk;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Where helpdesks reach this service.
 *
 * @param publicAddress as seen from the helpdesks, for example {@code https://bot.example.com}
 */
@ConfigurationProperties("deskhand")
public record AddressSettings(@Nullable String publicAddress) {

    /** The setting that a connection may have of its own. */
    public static final String OF_CONNECTION = "public_address";

    public AddressSettings {
        publicAddress = publicAddress == null || publicAddress.isBlank() ? null : plain(publicAddress);
    }

    /** What the connection says, or else what the service says. */
    public @Nullable String of(@Nullable Connection connection) {
        var own = connection == null ? null : connection.setting(OF_CONNECTION);
        return own == null ? publicAddress : plain(own);
    }

    /** Without a slash at its end. */
    public static String plain(String address) {
        return address.strip().replaceAll("/+$", "");
    }
}
