package deskhand.model.profile;

import deskhand.model.masking.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model at a provider, and how it is asked. {@code masked} says which personal data does not leave for it. Without {@code
 * temperature}, {@code reasoningEffort} or {@code maxOutputTokens} the provider's own defaults count.
 */
public record Profile(
        String name,
        Provider provider,
        @Nullable String baseUrl,
        String model,
        @Nullable String apiKey,
        Map<String, String> headers,
        @Nullable String apiVersion,
        @Nullable Double temperature,
        @Nullable String reasoningEffort,
        @Nullable Integer maxOutputTokens,
        Duration timeout,
        Price price,
        @Nullable String fallback,
        Set<Kind> masked,
        Structured structured) {

    /** The one that the environment describes. */
    public static final String DEFAULT = "default";

    public Profile {
        headers = Map.copyOf(headers);
        masked = Set.copyOf(masked);
    }

    /** Where it is asked; nothing for those who have no address of their own and were given none. */
    public String address() {
        return Objects.requireNonNullElse(baseUrl, Objects.requireNonNullElse(provider.address(), ""));
    }

    /** Whether both ask the same model at the same address. */
    boolean isSameModel(Profile other) {
        return provider == other.provider
                && model.equals(other.model)
                && address().equals(other.address());
    }

    /** Whether it can be asked: a vendor's public address needs a key, a server of one's own may do without. */
    public boolean ready() {
        return switch (provider) {
            case EMBEDDED -> true;
            case AZURE -> baseUrl != null && (apiKey != null || !headers.isEmpty());
            case OPENAI, ANTHROPIC ->
                apiKey != null || !headers.isEmpty() || !address().equals(provider.address());
        };
    }

    Profile withKey(@Nullable String key) {
        return new Profile(
                name,
                provider,
                baseUrl,
                model,
                key,
                headers,
                apiVersion,
                temperature,
                reasoningEffort,
                maxOutputTokens,
                timeout,
                price,
                fallback,
                masked,
                structured);
    }

    /** Keys stay out of logs, and headers may hold some. */
    @Override
    public String toString() {
        return "Profile[" + name + ": " + model + " at " + address() + "]";
    }
}
