package deskhand.learning.correction;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;

/** What a person sent in place of a draft. The lessons are the same without personal data. */
@MappedEntity("correction")
public record Correction(
        @Id long id,
        long turnId,
        long conversationId,
        String category,
        String language,
        String who,
        String draft,
        String sent,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> kinds,
        String sortedBy,
        String about,
        String lessonDraft,
        String lessonSent,
        Instant at) {

    /** What was written stays out of logs. */
    @Override
    public String toString() {
        return "Correction[" + id + "]";
    }
}
