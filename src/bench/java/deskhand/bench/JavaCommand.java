package deskhand.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the service is started: the packaged jar if {@code bench.jar} names one, with its start-up cache if there is one,
 * and else the class path of this process without the tests.
 */
final class JavaCommand {

    private static final Pattern FLAGS = Pattern.compile("<deskhand\\.jvm>([^<]*)</deskhand\\.jvm>");

    private JavaCommand() {}

    static List<String> forService() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        var jar = System.getProperty("bench.jar", "");
        if (jar.isEmpty()) {
            command.addAll(List.of("-cp", classPath()));
        } else {
            cache(Path.of(jar)).ifPresent(cache -> command.addAll(List.of("-XX:AOTCache=" + cache)));
            command.addAll(List.of("-cp", jar));
        }
        command.add("deskhand.Deskhand");
        return command;
    }

    /** The pom is where they are kept. */
    private static List<String> flags() {
        try {
            var found = FLAGS.matcher(Files.readString(Path.of("pom.xml")));
            if (!found.find()) {
                throw new IllegalStateException("pom.xml names no deskhand.jvm; run this in the project's directory");
            }
            var flags = new ArrayList<>(List.of(found.group(1).trim().split("\\s+")));
            Arrays.stream(System.getProperty("bench.jvm", "").split("\\s+"))
                    .filter(flag -> !flag.isEmpty())
                    .forEach(flags::add);
            return flags;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> cache(Path jar) {
        try (var files = Files.list(jar.toAbsolutePath().getParent())) {
            return files.filter(file -> file.toString().endsWith(".aot"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        var set = System.getProperty("bench.classpath", "");
        var all = !set.isEmpty()
                ? set
                : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
