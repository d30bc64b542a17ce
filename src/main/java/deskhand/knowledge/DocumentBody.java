package deskhand.knowledge;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is sent. What is left out has its default.
 *
 * @param slug names the document for good: lower-case letters, digits, dots, hyphens, slashes; made from the title if left out
 * @param body its words
 * @param format how the words are written; they are kept as Markdown
 * @param link where customers or agents can read it
 * @param isPublic whether customers may be shown the link
 * @param category for which category it counts; for all if left out
 * @param product what it is about; everything if left out
 * @param language two letters, and a region where that matters
 * @param validFrom before this time it is not cited
 * @param validUntil from this time on it is not cited
 * @param status draft: nobody is told of it yet; retired: never cited again
 */
@Schema(name = "DocumentChange")
@Serdeable(naming = SnakeCaseStrategy.class)
record DocumentBody(
        @Nullable @Pattern(regexp = SLUG) String slug,
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 900_000) String body,

        @Schema(defaultValue = "markdown") @Nullable @Pattern(regexp = "markdown|html|text")
        String format,

        @Nullable @Size(max = 2048) @Pattern(regexp = "https?://.*")
        String link,

        @Schema(defaultValue = "true") @Nullable Boolean isPublic,
        @Nullable @Size(max = 100) String category,
        @Nullable @Size(max = 100) String product,

        @Schema(defaultValue = "en") @Nullable @Pattern(regexp = LANGUAGE)
        String language,

        @Nullable @Size(max = 30) List<@Size(max = 60) @Pattern(regexp = "[^\\r\\n]+") String> tags,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,

        @Schema(defaultValue = "draft") @Nullable @Pattern(regexp = "draft|published|retired")
        String status) {

    static final String SLUG = "[a-z0-9][a-z0-9._/-]{0,199}";
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?";

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
