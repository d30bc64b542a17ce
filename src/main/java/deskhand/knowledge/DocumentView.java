package deskhand.knowledge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A document as it may be shown.
 *
 * @param body its words as Markdown; only when one document is looked at by itself
 * @param origin hand, demo, or the import that keeps it up to date
 * @param updatedAt when its words last changed
 */
@Schema(name = "Document")
@Serdeable(naming = SnakeCaseStrategy.class)
record DocumentView(
        long id,
        String slug,
        String title,
        @Nullable String body,
        @Nullable String link,
        boolean isPublic,
        @Nullable String category,
        @Nullable String product,
        String language,
        List<String> tags,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,

        @Schema(
                type = "string",
                allowableValues = {"draft", "published", "retired"})
        String status,

        String origin,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    static DocumentView of(Document document) {
        return view(document, document.body());
    }

    static DocumentView listed(Document document) {
        return view(document, null);
    }

    private static DocumentView view(Document document, @Nullable String body) {
        return new DocumentView(
                document.id(),
                document.slug(),
                document.title(),
                body,
                document.link(),
                document.isPublic(),
                document.category(),
                document.product(),
                document.language(),
                document.tags(),
                document.validFrom(),
                document.validUntil(),
                document.status(),
                document.origin(),
                document.version(),
                document.createdAt(),
                document.updatedAt());
    }
}
