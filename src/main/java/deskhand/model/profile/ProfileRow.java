package deskhand.model.profile;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@MappedEntity("model_profile")
record ProfileRow(
        @Id String name,
        Provider provider,
        @Nullable String baseUrl,
        String model,
        @Nullable String apiKey,
        @Nullable String headers,
        @Nullable String apiVersion,
        @Nullable Double temperature,
        @Nullable String reasoningEffort,
        @Nullable Integer maxOutputTokens,
        int timeoutMs,
        @Nullable BigDecimal priceIn,
        @Nullable BigDecimal priceCached,
        @Nullable BigDecimal priceOut,
        @Nullable String fallback,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> masked,
        Structured structured,
        Instant updatedAt,
        @Version int version) {}
