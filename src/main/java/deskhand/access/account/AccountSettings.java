package deskhand.access.account;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How people log in.
 *
 * @param adminEmail of the administrator who is made at a start without any account
 * @param adminPassword theirs, at least 12 characters
 * @param publicAddress where people and helpdesks reach this service
 * @param sessionIdle after so long without a page people log in anew
 * @param sessionLongest after so long they do anyway
 * @param clientAddressHeader in which a proxy in front names who asks, for example X-Forwarded-For; none: nobody is asked
 */
@ConfigurationProperties("deskhand")
public record AccountSettings(
        @Nullable String adminEmail,
        @Nullable String adminPassword,
        @Nullable String publicAddress,
        @Bindable(defaultValue = "12h") Duration sessionIdle,
        @Bindable(defaultValue = "7d") Duration sessionLongest,
        @Nullable String clientAddressHeader) {

    public AccountSettings {
        adminEmail = adminEmail == null || adminEmail.isBlank() ? null : adminEmail;
        adminPassword = adminPassword == null || adminPassword.isEmpty() ? null : adminPassword;
        clientAddressHeader = clientAddressHeader == null || clientAddressHeader.isBlank() ? null : clientAddressHeader;
        publicAddress = publicAddress == null || publicAddress.isBlank()
                ? null
                : publicAddress.strip().replaceAll("/+$", "");
        if ((adminEmail == null) != (adminPassword == null)) {
            throw new IllegalArgumentException("DESKHAND_ADMIN_EMAIL and DESKHAND_ADMIN_PASSWORD go together.");
        }
    }

    @Override
    public String toString() {
        return "AccountSettings[sessionIdle=" + sessionIdle + ", sessionLongest=" + sessionLongest + "]";
    }
}
