package deskhand.model;

import deskhand.model.masking.Kind;
import deskhand.model.profile.Profile;
import deskhand.model.profile.ProfileSpec;
import deskhand.model.profile.Provider;
import deskhand.model.profile.Structured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fields left out keep what is stored. A new profile needs provider and model.
 *
 * @param baseUrl the address in front of {@code /chat/completions} or {@code /messages}; left out, the vendor's own
 * @param apiKey stored encrypted; empty takes it away
 * @param headers sent with every question, stored encrypted; empty takes them away
 * @param apiVersion for azure
 * @param reasoningEffort for models that think
 * @param priceIn for a million tokens of the question; leave it out if you do not know it
 * @param masked card, iban, phone, email, address, government_id, secret; all of them for a new profile
 * @param structured auto for a new profile: strict until the provider refuses a schema, prompted from then on; strict and
 *     prompted hold whatever the provider says
 * @param clear fields to take away: base_url, api_version, temperature, reasoning_effort, max_output_tokens, price_in,
 *     price_cached, price_out, fallback
 */
@Schema(name = "ModelProfileChange")
@Serdeable(naming = SnakeCaseStrategy.class)
record ProfileChange(
        @Nullable @Pattern(regexp = "openai|azure|anthropic|embedded")
        String provider,

        @Nullable @Size(max = 2048) String baseUrl,
        @Nullable @Size(min = 1, max = 200) String model,
        @Nullable @Size(max = 4096) String apiKey,
        @Nullable @Size(max = 20) Map<String, @Size(max = 4096) String> headers,
        @Nullable @Size(max = 40) String apiVersion,
        @Nullable @DecimalMin("0") @DecimalMax("2") Double temperature,

        @Nullable @Pattern(regexp = "minimal|low|medium|high")
        String reasoningEffort,

        @Nullable @Min(1) @Max(1_000_000) Integer maxOutputTokens,
        @Nullable @Min(100) @Max(600_000) Integer timeoutMs,
        @Nullable @DecimalMin("0") BigDecimal priceIn,
        @Nullable @DecimalMin("0") BigDecimal priceCached,
        @Nullable @DecimalMin("0") BigDecimal priceOut,
        @Nullable @Size(max = 40) String fallback,

        @Nullable @Size(max = 7)
        List<@Pattern(regexp = "card|iban|phone|email|address|government_id|secret") String> masked,

        @Nullable @Pattern(regexp = "auto|strict|prompted") String structured,
        @Nullable @Size(max = 20) List<@Size(max = 40) String> clear) {

    private static final int TIMEOUT_MS = 20_000;

    /** It may hold a key. */
    @Override
    public String toString() {
        return "ProfileChange";
    }

    ProfileSpec over(@Nullable Profile stored) {
        return new ProfileSpec(
                provider == null ? needed(stored, "provider").provider() : Provider.valueOf(upper(provider)),
                left("base_url", baseUrl, stored, Profile::baseUrl),
                model == null ? needed(stored, "model").model() : model.strip(),
                apiKey,
                headers,
                left("api_version", apiVersion, stored, Profile::apiVersion),
                left("temperature", temperature, stored, Profile::temperature),
                left("reasoning_effort", reasoningEffort, stored, Profile::reasoningEffort),
                left("max_output_tokens", maxOutputTokens, stored, Profile::maxOutputTokens),
                timeoutMs != null
                        ? timeoutMs
                        : stored == null
                                ? TIMEOUT_MS
                                : Math.toIntExact(stored.timeout().toMillis()),
                left("price_in", priceIn, stored, profile -> profile.price().in()),
                left(
                        "price_cached",
                        priceCached,
                        stored,
                        profile -> profile.price().cached()),
                left("price_out", priceOut, stored, profile -> profile.price().out()),
                left("fallback", fallback, stored, Profile::fallback),
                kinds(stored),
                structured != null
                        ? Structured.valueOf(upper(structured))
                        : stored == null ? Structured.AUTO : stored.structured());
    }

    private Set<Kind> kinds(@Nullable Profile stored) {
        if (masked != null) {
            return masked.stream().map(ProfileView::kind).collect(Collectors.toSet());
        }
        return stored == null ? Kind.all() : stored.masked();
    }

    private static Profile needed(@Nullable Profile stored, String field) {
        if (stored == null) {
            throw new IllegalArgumentException("A new profile needs " + field + ".");
        }
        return stored;
    }

    private <T> @Nullable T left(
            String field, @Nullable T given, @Nullable Profile stored, Function<Profile, @Nullable T> old) {
        if (given != null) {
            return given;
        }
        return stored == null || clear != null && clear.contains(field) ? null : old.apply(stored);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
