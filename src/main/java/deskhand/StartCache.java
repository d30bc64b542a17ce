package deskhand;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The JVM's start-up cache (JEP 483), which about halves the time to the first answer. The first run only records; when
 * it ends in good order a process of low priority makes the cache, and the next start uses it. Its name carries jar,
 * Java and flags, so one that does not fit is never picked up. Without a writable place there is simply none.
 */
final class StartCache {

    static final StartCache NONE = new StartCache(null, List.of());

    private final Path file;
    private final List<String> service;

    private StartCache(Path file, List<String> service) {
        this.file = file;
        this.service = service;
    }

    static StartCache of(Path jar, String java, List<String> flags) {
        try {
            if ("off".equals(System.getenv("DESKHAND_START_CACHE"))) {
                return NONE;
            }
            var print = new CRC32();
            for (var part : List.of(
                    jar.toAbsolutePath(),
                    Files.size(jar),
                    Files.getLastModifiedTime(jar),
                    java,
                    Files.getLastModifiedTime(Path.of(java).resolveSibling("../release")),
                    flags)) {
                print.update((part + "\n").getBytes(StandardCharsets.UTF_8));
            }
            var place = place(jar);
            if (place == null) {
                return NONE;
            }
            var command = new ArrayList<String>();
            command.add(java);
            command.addAll(flags);
            command.addAll(List.of("-cp", jar.toString()));
            return new StartCache(place.resolve("deskhand-" + Long.toHexString(print.getValue()) + ".aot"), command);
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }

    /** Beside the jar, or else in the data directory. */
    private static Path place(Path jar) throws IOException {
        var beside = jar.toAbsolutePath().getParent();
        if (Files.isWritable(beside)) {
            return beside;
        }
        var set = System.getenv("DESKHAND_DATA_DIRECTORY");
        var data = set != null ? Path.of(set) : Path.of(System.getProperty("user.home"), ".deskhand");
        Files.createDirectories(data);
        return Files.isWritable(data) ? data : null;
    }

    List<String> flags() {
        if (file == null) {
            return List.of();
        }
        return Files.isRegularFile(file)
                ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded(), "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** Goes on by itself after the service and its launcher are gone. A half-made cache never gets the real name. */
    void makeFromWhatWasRecorded() throws IOException {
        if (file == null || Files.exists(file) || !Files.isRegularFile(recorded())) {
            return;
        }
        var half = file + ".half";
        var command = new ArrayList<>(List.of(
                "nohup",
                "nice",
                "sh",
                "-c",
                "conf=$1 half=$2 file=$3; shift 3; \"$@\" && mv \"$half\" \"$file\"; rm -f \"$conf\"",
                "sh"));
        command.addAll(List.of(recorded().toString(), half, file.toString()));
        command.addAll(service);
        command.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded(), "-XX:AOTCache=" + half));
        new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path recorded() {
        return Path.of(file + ".recorded");
    }
}
