package deskhand.model.profile;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What HTTP can carry as a header. To be looked at before it is kept: the client quotes what it does not like, and that may
 * be a key. So none of the complaints here says a value.
 */
final class HeaderText {

    /** The client makes these itself. */
    private static final Set<String> OURS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private HeaderText() {}

    /** {@code name}: of the field or setting, for who has to mend it. */
    static void checkKey(String name, @Nullable String key, Function<String, RuntimeException> trouble) {
        if (key != null && !isValue(key.strip())) {
            throw trouble.apply(name + " holds characters that no key has, such as a line break or an invisible space;"
                    + " copy it again.");
        }
    }

    static void checkHeaders(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!isName(name)) {
                throw new IllegalArgumentException(
                        "headers: a name is of letters, digits and hyphens, and one of those given is not.");
            }
            if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("headers: " + name + " cannot be set; leave it out.");
            }
            if (!isValue(value)) {
                throw new IllegalArgumentException("headers: what " + name + " is to be is missing or holds characters"
                        + " that cannot be sent, such as a line break or an invisible space; copy it again.");
            }
        });
    }

    private static boolean isName(String name) {
        return name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    }

    private static boolean isValue(@Nullable String value) {
        return value != null
                && value.chars().allMatch(one -> one == '\t' || one >= ' ' && one < 127 || one > 159 && one < 256);
    }
}
