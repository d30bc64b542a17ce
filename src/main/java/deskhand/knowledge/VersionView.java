package deskhand.knowledge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What a document said at some time.
 *
 * @param body only when one version is looked at by itself
 */
@Schema(name = "DocumentVersion")
@Serdeable(naming = SnakeCaseStrategy.class)
record VersionView(int version, String title, @Nullable String body, String status, Instant savedAt) {

    static VersionView of(DocumentVersion version) {
        return new VersionView(
                version.version(),
                version.title(),
                version.body().isEmpty() ? null : version.body(),
                version.status(),
                version.savedAt());
    }
}
