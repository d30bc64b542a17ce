package deskhand.playbook;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Approved words of a category in a language. {@code {order.number}} and the like are filled in; {@code useWhen} tells the
 * specialist what it is for.
 */
@MappedEntity("text_block")
public record TextBlock(
        String category, String language, @Id String key, String useWhen, String text, Instant updatedAt) {

    private static final Pattern FIELD = Pattern.compile("\\{([a-z_][a-z0-9_]*(?:\\.[a-z0-9_]+)*)}");

    private static final Pattern BRACES = Pattern.compile("\\{[^{}\\n]{0,80}}");

    /** What stands in braces and is no field, which a customer would get to read. */
    public static Optional<String> strangeFields(String text) {
        var strange = BRACES.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(found -> !FIELD.matcher(found).matches())
                .distinct()
                .toList();
        return strange.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", strange));
    }

    /** The fields it cannot be used without. */
    public List<String> fields() {
        return FIELD.matcher(text)
                .results()
                .map(field -> field.group(1))
                .distinct()
                .toList();
    }

    /** {@code values} gives every field its value. */
    public String filled(UnaryOperator<String> values) {
        return FIELD.matcher(text).replaceAll(field -> Matcher.quoteReplacement(values.apply(field.group(1))));
    }
}
