package deskhand.configuration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was read.
 *
 * @param parts items by part and name
 * @param lines where each path begins
 */
record ConfigFile(Map<String, Map<String, Map<String, Object>>> parts, Map<String, Integer> lines) {

    /** The line of the path, or of what it is in. */
    @Nullable
    Integer line(String path) {
        for (var at = path; ; at = at.substring(0, at.lastIndexOf('.'))) {
            var line = lines.get(at);
            if (line != null || at.lastIndexOf('.') < 0) {
                return line;
            }
        }
    }

    Trouble trouble(String path, String says) {
        return new Trouble(path, line(path), says);
    }
}
