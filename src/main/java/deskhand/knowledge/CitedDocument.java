package deskhand.knowledge;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import org.jspecify.annotations.Nullable;

/** A document that a draft names. {@code link} leads to its source; customers may follow it only if it is public. */
@MappedEntity("document")
public record CitedDocument(
        @Id String slug,
        String title,
        @Nullable String link,
        @MappedProperty("public") boolean isPublic) {

    /** Whether the ref of a passage is one of this document. */
    public boolean isNamedBy(String ref) {
        return ref.startsWith("article:" + slug + "#");
    }
}
