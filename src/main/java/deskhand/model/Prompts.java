package deskhand.model;

import deskhand.base.Shipped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prompt files under {@code prompts}. A line of three equals signs parts what stays the same (first, so that providers
 * can cache it) from what a call is about. {@code {{name}}} is put in as it is, {@code {{data:name}}} inside a fence: a
 * marker that whoever wrote the data cannot guess, and so cannot close.
 */
@Singleton
public class Prompts {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(data:)?([a-z_]+)}}");
    private static final Pattern PARTS = Pattern.compile("\\R===\\R");

    private final RandomGenerator random;
    private final Map<String, String> files = new ConcurrentHashMap<>();

    @Inject
    Prompts() {
        this(new SecureRandom());
    }

    Prompts(RandomGenerator random) {
        this.random = random;
    }

    /** Fills the prompt {@code prompts/<role>/<name>.md}; a variable without a value is a bug and fails. */
    public Prompt fill(Role role, String name, Map<String, String> values) {
        var parts = PARTS.split(file(role.folder() + "/" + name + ".md"), 2);
        return new Prompt(fill(parts[0], values).strip(), fill(parts[1], values).strip());
    }

    /** What was wrong with the first answer. */
    String reminder(String answer, String complaint) {
        return fill(file("repair.md"), Map.of("answer", answer, "complaint", complaint))
                .strip();
    }

    /** Data that stands alone, such as what a tool told, so that whoever wrote it cannot close the fence. */
    public String fenced(String data) {
        return fenced(data, fence());
    }

    /** The prompt's instructions with the schema of the answer, for providers that are not told it apart. */
    String withSchema(String instructions, String schema) {
        return instructions + "\n\n"
                + fill(file("schema.md"), Map.of("schema", schema)).strip();
    }

    /** A file that belongs to no role. */
    Prompt fill(String name) {
        var parts = PARTS.split(file(name + ".md"), 2);
        return new Prompt(parts[0].strip(), parts[1].strip());
    }

    private String fill(String text, Map<String, String> values) {
        var fence = fence();
        return VARIABLE.matcher(text).replaceAll(variable -> {
            var value = values.get(variable.group(2));
            if (value == null) {
                throw new IllegalArgumentException("No value for " + variable.group());
            }
            return Matcher.quoteReplacement(variable.group(1) == null ? value : fenced(value, fence));
        });
    }

    private static String fenced(String value, String fence) {
        return "<<<data " + fence + "\n" + value + "\n" + fence + " data>>>";
    }

    private String fence() {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String file(String path) {
        return files.computeIfAbsent(path, name -> Shipped.text("prompts/" + name));
    }
}
