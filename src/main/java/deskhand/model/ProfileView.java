package deskhand.model;

import deskhand.model.masking.Kind;
import deskhand.model.profile.Profile;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model at a provider. The key never comes out, and of the headers only their names.
 *
 * @param source where it is described: in the database, or by environment variables, which no request can change
 * @param baseUrl the address asked; for openai and anthropic the vendor's own unless another is stored
 * @param hasKey whether there is a key, its own or one from the environment
 * @param ready whether it can be asked as it is
 * @param timeoutMs for one question, in milliseconds
 * @param priceIn for a million tokens of the question, nothing if not known
 * @param priceCached for a million tokens that the provider had in its cache, nothing if not known
 * @param priceOut for a million tokens of the answer, nothing if not known
 * @param fallback who is asked when this one does not answer
 * @param masked which personal data is replaced before a question leaves
 * @param structured strict: the provider is told the schema of the answer; prompted: the schema is part of the prompt; auto:
 *     strict until it refuses the schema, prompted from then on
 * @param structuredNow which of the two holds as things are
 */
@Schema(name = "ModelProfile")
@Serdeable(naming = SnakeCaseStrategy.class)
record ProfileView(
        String name,

        @Schema(
                type = "string",
                allowableValues = {"stored", "environment"})
        String source,

        @Schema(
                type = "string",
                allowableValues = {"openai", "azure", "anthropic", "embedded"})
        String provider,

        String baseUrl,
        String model,
        boolean hasKey,
        List<String> hasHeaders,
        boolean ready,
        @Nullable String apiVersion,
        @Nullable Double temperature,
        @Nullable String reasoningEffort,
        @Nullable Integer maxOutputTokens,
        long timeoutMs,
        @Nullable BigDecimal priceIn,
        @Nullable BigDecimal priceCached,
        @Nullable BigDecimal priceOut,
        @Nullable String fallback,
        List<String> masked,

        @Schema(
                type = "string",
                allowableValues = {"auto", "strict", "prompted"})
        String structured,

        @Schema(
                type = "string",
                allowableValues = {"strict", "prompted"})
        String structuredNow) {

    static ProfileView of(Profile profile, Shortcomings shortcomings) {
        return new ProfileView(
                profile.name(),
                profile.name().equals(Profile.DEFAULT) ? "environment" : "stored",
                profile.provider().word(),
                profile.address(),
                profile.model(),
                profile.apiKey() != null,
                profile.headers().keySet().stream().sorted().toList(),
                profile.ready(),
                profile.apiVersion(),
                profile.temperature(),
                profile.reasoningEffort(),
                profile.maxOutputTokens(),
                profile.timeout().toMillis(),
                profile.price().in(),
                profile.price().cached(),
                profile.price().out(),
                profile.fallback(),
                profile.masked().stream().map(ProfileView::word).sorted().toList(),
                word(profile.structured()),
                shortcomings.isToldSchema(profile) ? "strict" : "prompted");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
