package deskhand.knowledge;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as it is now. {@code updatedAt}: when its words last changed. */
@MappedEntity("document")
public record Document(
        @Id long id,
        String slug,
        String title,
        @Nullable String link,
        @MappedProperty("public") boolean isPublic,
        String body,
        @Nullable String category,
        @Nullable String product,
        String language,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> tags,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        String status,
        String origin,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    public static final String DRAFT = "draft";
    public static final String PUBLISHED = "published";
    public static final String RETIRED = "retired";

    public Document {
        tags = List.copyOf(tags);
    }

    /** The words stay out of logs. */
    @Override
    public String toString() {
        return "Document[" + id + ", version=" + version + "]";
    }
}
