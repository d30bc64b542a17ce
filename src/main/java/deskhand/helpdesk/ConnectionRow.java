package deskhand.helpdesk;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@MappedEntity("connection")
record ConnectionRow(
        @Id @GeneratedValue @Nullable Long id,
        String slug,
        String kind,
        @Nullable String baseUrl,
        @Nullable String account,
        @Nullable String token,
        @Nullable String webhookSecret,
        @Nullable String secrets,
        @TypeDef(type = DataType.JSON) Map<String, String> settings,
        Mode mode,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Version int version) {}
