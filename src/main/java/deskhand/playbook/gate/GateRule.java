package deskhand.playbook.gate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a reply must not contain. Without a pattern it is a check in code of the same name. {@code allowed}: for a
 * pattern, words that let a sentence pass; for checks of links, addresses and numbers, those that may be named. {@code
 * languages} tells people what the pattern covers. Without categories it counts in all.
 */
@MappedEntity("gate_rule")
public record GateRule(
        @Id String name,
        @Nullable String pattern,
        String because,
        String verdict,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> languages,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> categories,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> allowed,
        boolean enabled) {

    /** What follows, from the mildest to the gravest: another try, a look by a person, a hand-over. */
    public static final List<String> VERDICTS = List.of("revise", "draft", "escalate");

    public GateRule {
        languages = List.copyOf(languages);
        categories = List.copyOf(categories);
        allowed = List.copyOf(allowed);
    }
}
