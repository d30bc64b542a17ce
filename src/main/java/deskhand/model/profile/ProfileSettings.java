package deskhand.model.profile;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The model that the environment names; with {@code name} it plays every role that nobody gave to another profile. The keys
 * also serve stored profiles of the same provider and address that have none of their own. {@code timeout} is for one
 * question. {@code anyAddress}: admins may also enter link-local and metadata addresses.
 */
@ConfigurationProperties("deskhand.model")
public record ProfileSettings(
        @Bindable(defaultValue = "openai") String provider,
        @Nullable String baseUrl,
        @Nullable String apiKey,
        @Nullable String anthropicApiKey,
        @Nullable String name,
        @Nullable String apiVersion,
        @Bindable(defaultValue = "20s") Duration timeout,

        @Bindable(defaultValue = "card,iban,phone,email,address,government_id,secret")
        String masked,

        @Bindable(defaultValue = "false") boolean anyAddress) {

    boolean named() {
        return name != null && !name.isBlank();
    }

    /** The key of the environment for a provider under an address. */
    @Nullable
    String key(Provider provider, String address) {
        var own = Provider.valueOf(this.provider.toUpperCase(java.util.Locale.ROOT));
        if (provider == Provider.ANTHROPIC && address.equals(provider.address()) && filled(anthropicApiKey) != null) {
            return filled(anthropicApiKey);
        }
        var mine = Objects.requireNonNullElse(filled(baseUrl), Objects.requireNonNullElse(own.address(), ""));
        return provider == own && address.equals(mine) ? filled(apiKey) : null;
    }

    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The keys stay out of logs. */
    @Override
    public String toString() {
        return "ProfileSettings[" + name + " at " + baseUrl + ", timeout=" + timeout + "]";
    }
}
