package deskhand.customer.code;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How customers prove an e-mail address by a code.
 *
 * @param enabled whether codes are sent at all
 * @param valid how long a code is good for
 * @param tries how many wrong codes are taken for one that was sent
 * @param sendsPerConversation how many codes are sent in one conversation
 * @param sendsPerAddress how many codes are sent to one address within a day, in whatever conversations
 * @param proofLasts how long an address counts as proven in the conversation
 */
@ConfigurationProperties("deskhand.one-time-code")
public record CodeSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "1h") Duration valid,
        @Bindable(defaultValue = "5") int tries,
        @Bindable(defaultValue = "3") int sendsPerConversation,
        @Bindable(defaultValue = "5") int sendsPerAddress,
        @Bindable(defaultValue = "24h") Duration proofLasts) {

    public CodeSettings {
        if (tries < 1 || tries > 10) {
            throw new IllegalArgumentException("deskhand.one-time-code.tries must be from 1 to 10");
        }
    }
}
