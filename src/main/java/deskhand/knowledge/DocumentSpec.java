package deskhand.knowledge;

import deskhand.base.Storable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a document shall be. {@code slug} names it for good; {@code origin} says who keeps it up to date; {@code updatedAt} is
 * null when the words are new now.
 */
public record DocumentSpec(
        String slug,
        String title,
        String body,
        @Nullable String link,
        boolean isPublic,
        @Nullable String category,
        @Nullable String product,
        String language,
        List<String> tags,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        String status,
        String origin,
        @Nullable Instant updatedAt) {

    public static final String BY_HAND = "hand";

    private static final int LONGEST_TITLE = 300;

    public DocumentSpec {
        title = Storable.beginning(Storable.text(title).strip(), LONGEST_TITLE);
        body = Storable.text(body).strip();
        tags = List.copyOf(tags);
    }

    boolean says(Document document) {
        return title.equals(document.title()) && body.equals(document.body()) && describes(document);
    }

    private boolean describes(Document document) {
        return Objects.equals(link, document.link())
                && isPublic == document.isPublic()
                && Objects.equals(category, document.category())
                && Objects.equals(product, document.product())
                && language.equals(document.language())
                && tags.equals(document.tags())
                && Objects.equals(validFrom, document.validFrom())
                && Objects.equals(validUntil, document.validUntil())
                && status.equals(document.status());
    }
}
