package deskhand.knowledge;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A passage with what it needs of its document. {@code heading} begins with the document's title. */
@MappedEntity("passage")
record StoredPassage(
        @Id long id,
        long documentId,
        String slug,
        int position,
        String title,
        String heading,
        String text,
        @Nullable String link,
        @MappedProperty("public") boolean isPublic,
        @Nullable String category,
        String language,
        Instant updatedAt) {

    String ref() {
        return "article:" + slug + "#" + position;
    }

    Passage rated(double score) {
        return new Passage(ref(), documentId, title, heading, text, isPublic ? link : null, score);
    }
}
