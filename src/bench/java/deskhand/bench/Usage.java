package deskhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What processes used, from Linux's {@code /proc}. {@code shared} counts memory that several share in proportion. */
record Usage(Duration cpu, long sharedMemoryMb, long residentMemoryMb, int processes) {

    private static final long MILLIS_PER_TICK = 10;

    static Usage of(List<ProcessHandle> processes) {
        var ticks = 0L;
        var shared = 0L;
        var resident = 0L;
        for (var process : processes) {
            var folder = Path.of("/proc", Long.toString(process.pid()));
            ticks += ticks(folder);
            shared += kilobytes(folder.resolve("smaps_rollup"), "Pss:");
            resident += kilobytes(folder.resolve("smaps_rollup"), "Rss:");
        }
        return new Usage(Duration.ofMillis(ticks * MILLIS_PER_TICK), shared / 1024, resident / 1024, processes.size());
    }

    /** Own time and that of children that ended, which is how PostgreSQL's closed sessions stay counted. */
    private static long ticks(Path folder) {
        try {
            var stat = Files.readString(folder.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var sum = 0L;
            for (var i = 11; i <= 14; i++) {
                sum += Long.parseLong(fields[i]);
            }
            return sum;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long kilobytes(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
