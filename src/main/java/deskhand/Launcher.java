package deskhand;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;

/**
 * Starts the packaged service with {@code java -jar} on whatever Java is there: finds a JDK 25 or newer and runs the real
 * main in it, with the JVM flags the service was built for and the start-up cache of {@link StartCache}. It stays as the
 * parent, passes a stop signal on and ends with the service's exit code.
 */
public final class Launcher {

    private static final int NEEDED = 25;
    private static final long STOP_SECONDS = 40;

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        var home = findJava();
        if (home.isEmpty()) {
            System.err.println("Deskhand needs Java " + NEEDED + " or newer and found none (this is Java "
                    + Runtime.version().feature() + "). Install any JDK " + NEEDED
                    + ", for example from https://adoptium.net, and start again; JAVA_HOME may point to it.");
            System.exit(1);
        }
        System.exit(run(home.get(), args));
    }

    private static int run(Path home, String[] args) throws Exception {
        var jar = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var java = home.resolve("bin/java").toString();
        var flags = flags(jar);
        var cache = Files.isRegularFile(jar) ? StartCache.of(jar, java, flags) : StartCache.NONE;
        var command = new ArrayList<String>();
        command.add(java);
        command.addAll(flags);
        command.addAll(cache.flags());
        command.addAll(List.of("-cp", jar.toString(), "deskhand.Deskhand"));
        command.addAll(Arrays.asList(args));
        var service = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, cache)));
        return service.waitFor();
    }

    /** Runs at every end, a signal or the service's own; {@code halt} because a signal would hide the exit code. */
    private static void stop(Process service, StartCache cache) {
        try {
            service.destroy();
            if (service.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                cache.makeFromWhatWasRecorded();
                Runtime.getRuntime().halt(service.exitValue());
            }
            service.destroyForcibly();
        } catch (InterruptedException | IOException e) {
            service.destroyForcibly();
        }
    }

    private static List<String> flags(Path jar) throws IOException {
        var text = "";
        if (Files.isRegularFile(jar)) {
            try (var file = new JarFile(jar.toFile())) {
                var built = file.getManifest().getMainAttributes().getValue("Deskhand-Jvm");
                text = built == null ? "" : built;
            }
        }
        var own = System.getenv("DESKHAND_JVM_OPTIONS");
        return Arrays.stream((text + " " + (own == null ? "" : own)).trim().split("\\s+"))
                .filter(flag -> !flag.isEmpty())
                .toList();
    }

    private static Optional<Path> findJava() {
        var homes = new ArrayList<Path>();
        if (System.getenv("JAVA_HOME") != null) {
            homes.add(Path.of(System.getenv("JAVA_HOME")));
        }
        homes.add(Path.of(System.getProperty("java.home")));
        var user = System.getProperty("user.home");
        for (var folder : List.of(
                "/usr/lib/jvm",
                "/opt",
                "/opt/java",
                "/usr/java",
                "/usr/local",
                user + "/.sdkman/candidates/java",
                user + "/.jdks",
                "/Library/Java/JavaVirtualMachines",
                user + "/Library/Java/JavaVirtualMachines",
                "/opt/homebrew/opt")) {
            homes.addAll(inside(Path.of(folder)));
        }
        return homes.stream()
                .flatMap(home ->
                        List.of(home, home.resolve("Contents/Home"), home.resolve("libexec/openjdk.jdk/Contents/Home"))
                                .stream())
                .filter(home -> Files.isExecutable(home.resolve("bin/java")) && feature(home) >= NEEDED)
                .findFirst();
    }

    private static List<Path> inside(Path folder) {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    /** The feature number from a JDK's {@code release} file, 0 if there is none to read. */
    private static int feature(Path home) {
        var release = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
            return Runtime.Version.parse(
                            release.getProperty("JAVA_VERSION", "0").replace("\"", ""))
                    .feature();
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
