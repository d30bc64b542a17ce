package deskhand.model.profile;

import deskhand.model.masking.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be stored of a profile. A key or headers left out (null) stay as they are; everything else is replaced. */
public record ProfileSpec(
        Provider provider,
        @Nullable String baseUrl,
        String model,
        @Nullable String apiKey,
        @Nullable Map<String, String> headers,
        @Nullable String apiVersion,
        @Nullable Double temperature,
        @Nullable String reasoningEffort,
        @Nullable Integer maxOutputTokens,
        int timeoutMs,
        @Nullable BigDecimal priceIn,
        @Nullable BigDecimal priceCached,
        @Nullable BigDecimal priceOut,
        @Nullable String fallback,
        Set<Kind> masked,
        Structured structured) {

    /** Keys stay out of logs. */
    @Override
    public String toString() {
        return "ProfileSpec[" + model + "]";
    }
}
