package deskhand.helpdesk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The connection that the environment describes; each kind of helpdesk can have one. */
public interface DescribedConnection {

    /** How the settings' names begin, for messages about them. */
    String prefix();

    String slug();

    /** Its kind, address and what else was named. Empty if the environment describes none. */
    Optional<ConnectionSpec> spec();

    /** Those that were given. */
    static Map<String, String> named(Map<String, @Nullable String> values) {
        var given = new HashMap<String, String>();
        values.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }
}
