package deskhand.configuration;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file.
 *
 * @param path such as {@code red_lines.threat.pattern}; empty for the file as a whole
 * @param line in the file, from 1; nothing where it is about none
 */
public record Trouble(String path, @Nullable Integer line, String says) {

    @Override
    public String toString() {
        return (line == null ? "" : "line " + line + ": ") + (path.isEmpty() ? "" : path + ": ") + says;
    }
}
