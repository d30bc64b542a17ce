package deskhand.knowledge.ingest;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where documents are fetched from. {@code everyHours}: how often by itself; null for only when somebody asks. */
@MappedEntity("knowledge_source")
public record Source(
        @Id @GeneratedValue @Nullable Long id,
        String name,
        String kind,
        @TypeDef(type = DataType.JSON) Map<String, String> settings,
        @Nullable String category,
        @Nullable String product,
        String language,
        boolean publish,
        @Nullable Integer everyHours,
        @Nullable Instant dueAt,
        Instant createdAt) {

    public Source {
        settings = Map.copyOf(settings);
    }

    public long number() {
        return id == null ? 0 : id;
    }

    /** As documents name it. */
    public String origin() {
        return "source:" + number();
    }

    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }
}
