package deskhand.knowledge.ingest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one kind of source. Every bean of this type takes part. */
interface Connector {

    String kind();

    /** What is wrong with a new source's settings, told to a person; null if nothing. */
    @Nullable
    String check(Source source);

    /** Names of the pieces there are to read. Throws {@link SourceTrouble}. */
    List<String> list(Source source);

    /** The documents of a piece; none if it is gone. Throws {@link SourceTrouble}. */
    List<Fetched> read(Source source, String key);

    /** Slugs a piece is known to have even when it cannot be read now, so that they are not taken for gone. */
    default List<String> slugs(Source source, String key) {
        return List.of();
    }

    /**
     * A document of a source. {@code language}, {@code category} and {@code isPublic}, that customers may follow the link, where
     * the source knows better.
     */
    record Fetched(
            String slug,
            String title,
            String markdown,
            @Nullable String link,
            @Nullable Boolean isPublic,
            @Nullable String category,
            @Nullable String language,
            @Nullable Instant updatedAt) {}
}
