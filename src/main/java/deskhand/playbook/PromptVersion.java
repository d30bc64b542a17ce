package deskhand.playbook;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a category's instructions, or with {@link #FOR_ALL} of the rules that hold for all categories. Its text never
 * changes.
 */
@MappedEntity("prompt_version")
public record PromptVersion(
        @Id @GeneratedValue @Nullable Long id,
        String category,
        int number,
        String text,
        String note,
        String author,
        Instant createdAt,
        boolean published) {

    /** In place of a category. */
    public static final String FOR_ALL = "";

    /** What {@link #FOR_ALL} is called in addresses, where an empty name is none. */
    public static final String SAFETY_RULES = "safety-rules";

    /** The author of what came with the service. */
    public static final String SHIPPED = "shipped";
}
