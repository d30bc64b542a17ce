package deskhand.playbook;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that only people deal with. {@code languages}: what the pattern covers; it is looked for in every message that is not
 * clearly in others sentence by sentence, and without any in all. {@code examples} are English messages that cross it in words that no pattern
 * knows, {@code lookAlikes} such as only sound like it: what is like the examples crosses it too, and what has the pattern's
 * words but is clearly like what is harmless does not, if the line has look-alikes. {@code label} is put on the conversation,
 * and {@code notice} is what the customer is told at once, null for nothing.
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
        boolean enabled,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> examples,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> lookAlikes) {

    public RedLine {
        languages = List.copyOf(languages);
        examples = List.copyOf(examples);
        lookAlikes = List.copyOf(lookAlikes);
    }
}
