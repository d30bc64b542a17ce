package deskhand.playbook.template;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the body of a reply. Null where nothing is set. Placeholders are {@code {name}}, {@code {cancel_link}} and
 * {@code {signature}}.
 */
public record Letter(
        @Nullable String greeting,
        @Nullable String greetingUnnamed,
        @Nullable String cancelLine,
        @Nullable String closing,
        @Nullable String signature) {

    public static final Letter NOTHING = new Letter(null, null, null, null, null);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]{1,40})}");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{0,80})}");

    private static final Set<String> KNOWN = Set.of("name", "cancel_link", "signature");

    /** What is not set here is as there. */
    public Letter or(Letter other) {
        return new Letter(
                either(greeting, other.greeting),
                either(greetingUnnamed, other.greetingUnnamed),
                either(cancelLine, other.cancelLine),
                either(closing, other.closing),
                either(signature, other.signature));
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /** Placeholders, or what looks like some, that nothing will ever fill. */
    public Set<String> unknownPlaceholders() {
        var all = new TreeSet<String>();
        for (var text : Arrays.asList(greeting, greetingUnnamed, cancelLine, closing, signature)) {
            if (text != null) {
                BRACES.matcher(text).results().map(match -> match.group(1)).forEach(all::add);
            }
        }
        all.removeAll(KNOWN);
        return all;
    }

    /** With values in place of placeholders. A line of which one has no value is left out, so none can remain. */
    public static String filled(@Nullable String text, Map<String, String> values) {
        return text == null
                ? ""
                : text.lines()
                        .filter(line -> PLACEHOLDER
                                .matcher(line)
                                .results()
                                .allMatch(match ->
                                        !values.getOrDefault(match.group(1), "").isBlank()))
                        .map(line -> PLACEHOLDER
                                .matcher(line)
                                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), ""))))
                        .collect(Collectors.joining("\n"))
                        .strip();
    }
}
