package deskhand.pipeline.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A message that must cross a red line and one that only sounds like it, below {@code src/test/resources/guard}. */
public record Lookalikes(String area, String language, String crosses, String passes) {

    public static List<Lookalikes> all() {
        try {
            return Files.readAllLines(Path.of("src", "test", "resources", "guard", "red-lines.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 4))
                    .map(parts -> new Lookalikes(parts[0], parts[1], parts[2], parts[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of one side. */
    public static List<String> texts(Function<Lookalikes, String> side) {
        return all().stream().map(side).filter(text -> !text.equals("-")).toList();
    }
}
