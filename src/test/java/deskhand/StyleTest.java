package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One look for all files: {@code mvn test -Dtest=StyleTest -Dstyle.fix} gives it to them. */
class StyleTest {

    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/bench/java"));
    private static final int LONGEST_FILE = 400;
    private static final Pattern SLEEPS = Pattern.compile("Thread" + "\\.sleep");

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void every_file_is_formatted() {
        var fix = System.getProperty("style.fix") != null;
        var unformatted = new ArrayList<Path>();
        for (var file : files()) {
            var text = read(file);
            var formatted = format(file, text);
            if (!formatted.equals(text) && fix) {
                write(file, formatted);
            } else if (!formatted.equals(text)) {
                unformatted.add(file);
            }
        }
        assertThat(unformatted).as("run: mvn test -Dtest=StyleTest -Dstyle.fix").isEmpty();
    }

    @Test
    void no_file_is_too_long() {
        assertThat(files())
                .allSatisfy(file ->
                        assertThat(read(file).lines().count()).as("%s", file).isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void no_test_waits_for_time_to_pass() {
        assertThat(files().stream().filter(file -> file.startsWith("src/test")))
                .noneMatch(file -> SLEEPS.matcher(read(file)).find());
    }

    private String format(Path file, String text) {
        try {
            var ordered = ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR);
            return formatter.formatSource(ordered);
        } catch (FormatterException e) {
            throw new AssertionError(file + " cannot be formatted", e);
        }
    }

    private static List<Path> files() {
        return ROOTS.stream()
                .filter(Files::exists)
                .flatMap(StyleTest::walk)
                .filter(file -> file.toString().endsWith(".java"))
                .sorted()
                .toList();
    }

    private static Stream<Path> walk(Path root) {
        try {
            return Files.walk(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
