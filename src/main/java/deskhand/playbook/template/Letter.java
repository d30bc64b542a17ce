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
 * What stands around the body of a reply, and what the customer is told when a person takes over. Null where nothing is set.
 * Placeholders are {@code {name}}, {@code {cancel_link}} and {@code {signature}}; in the notices, which {@link Notice} fills,
 * {@code {hours}} and {@code {time_zone}}.
 *
 * @param noticeClosed what is added outside business hours
 */
public record Letter(
        @Nullable String greeting,
        @Nullable String greetingUnnamed,
        @Nullable String cancelLine,
        @Nullable String closing,
        @Nullable String signature,
        @Nullable String notice,
        @Nullable String noticeClosed) {

    public static final Letter NOTHING = new Letter(null, null, null, null, null);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]{1,40})}");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{0,80})}");

    private static final Set<String> IN_REPLIES = Set.of("name", "cancel_link", "signature");
    private static final Set<String> IN_NOTICES = Set.of(Notice.HOURS, Notice.TIME_ZONE);

    /** One that says nothing about notices. */
    public Letter(
            @Nullable String greeting,
            @Nullable String greetingUnnamed,
            @Nullable String cancelLine,
            @Nullable String closing,
            @Nullable String signature) {
        this(greeting, greetingUnnamed, cancelLine, closing, signature, null, null);
    }

    /** What is not set here is as there. */
    public Letter or(Letter other) {
        return new Letter(
                either(greeting, other.greeting),
                either(greetingUnnamed, other.greetingUnnamed),
                either(cancelLine, other.cancelLine),
                either(closing, other.closing),
                either(signature, other.signature),
                either(notice, other.notice),
                either(noticeClosed, other.noticeClosed));
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /** Placeholders, or what looks like some, that nothing will ever fill. */
    public Set<String> unknownPlaceholders() {
        var all = new TreeSet<String>();
        Arrays.asList(greeting, greetingUnnamed, cancelLine, closing, signature)
                .forEach(text -> all.addAll(unknownInReply(text)));
        Arrays.asList(notice, noticeClosed).forEach(text -> all.addAll(unknownInNotice(text)));
        return all;
    }

    /** Those in one text of a reply. */
    public static Set<String> unknownInReply(@Nullable String text) {
        return unknown(text, IN_REPLIES);
    }

    /** Those in a notice. */
    public static Set<String> unknownInNotice(@Nullable String text) {
        return unknown(text, IN_NOTICES);
    }

    private static Set<String> unknown(@Nullable String text, Set<String> known) {
        var all = new TreeSet<String>();
        if (text != null) {
            BRACES.matcher(text).results().map(match -> match.group(1)).forEach(all::add);
        }
        all.removeAll(known);
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
