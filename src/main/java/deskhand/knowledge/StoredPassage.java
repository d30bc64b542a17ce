package deskhand.knowledge;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A passage with what it needs of its article. {@code heading} begins with the article's title. */
@MappedEntity("passage")
record StoredPassage(
        @Id long id,
        String slug,
        int position,
        String title,
        String heading,
        String text,
        @Nullable String link) {

    String ref() {
        return "article:" + slug + "#" + position;
    }

    /** What search compares with a question. */
    String searchable() {
        return heading + ". " + text;
    }
}
