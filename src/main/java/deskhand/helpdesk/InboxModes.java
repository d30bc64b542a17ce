package deskhand.helpdesk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the bot may go in single inboxes, as a setting such as {@code 31:draft,33:off} says it. */
public final class InboxModes {

    /** Setting: the inboxes where the bot may go less far than on the whole connection. */
    public static final String SETTING = "inbox_modes";

    private static final Pattern ONE = Pattern.compile("([\\w-]{1,60}):(off|shadow|draft|auto)");

    private InboxModes() {}

    /** What is wrong with the setting, if anything. */
    static @Nullable String objection(String text) {
        return parts(text).allMatch(part -> ONE.matcher(part).matches())
                ? null
                : "settings." + SETTING + " is a list of inboxes with how far the bot may go there, such as"
                        + " 31:draft,33:off.";
    }

    /** By inbox. */
    public static Map<String, Mode> of(@Nullable String setting) {
        return setting == null
                ? Map.of()
                : parts(setting)
                        .map(ONE::matcher)
                        .filter(part -> part.matches())
                        .collect(Collectors.toUnmodifiableMap(
                                part -> part.group(1), part -> mode(part.group(2)), Mode::atMost));
    }

    /** As the setting has it. */
    public static String text(Map<String, String> words) {
        return new TreeMap<>(words)
                .entrySet().stream()
                        .map(one -> one.getKey() + ":" + one.getValue())
                        .collect(Collectors.joining(","));
    }

    private static Mode mode(String word) {
        return Mode.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split("[,\\s]+")).filter(part -> !part.isEmpty());
    }
}
