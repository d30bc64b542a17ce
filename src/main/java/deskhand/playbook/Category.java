package deskhand.playbook;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;

/**
 * A kind of request. {@code keywords} and {@code examples} tell the embedded router what belongs here; below {@code
 * confidenceThreshold} a reply becomes a draft.
 */
@MappedEntity("category")
public record Category(
        @Id String slug,
        String title,
        String description,
        String team,
        double confidenceThreshold,
        int position,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> keywords,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> examples) {

    /** Where everything goes that fits nowhere else; it cannot be removed. */
    public static final String GENERAL = "general";

    public Category {
        keywords = List.copyOf(keywords);
        examples = List.copyOf(examples);
    }
}
