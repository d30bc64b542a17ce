package deskhand.playbook;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that only people deal with. {@code languages} tells people what the pattern covers; it is looked for whatever
 * language a message is in. {@code label} is put on the conversation, and {@code notice} is what the customer is told at
 * once, null for nothing.
 */
@MappedEntity("red_line")
public record RedLine(
        @Id String name,
        String pattern,
        String because,
        @Nullable String team,
        String priority,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> languages,
        String label,
        @Nullable String notice,
        boolean checkDigit,
        boolean enabled) {

    public RedLine {
        languages = List.copyOf(languages);
    }
}
