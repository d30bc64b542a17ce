package deskhand.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The readable files of a zip. Names only name documents and are never used as paths; zips in the zip are left alone.
 *
 * @param files what was read, or why not, by name
 * @param trouble why the rest of the archive was not read; empty if all was
 */
public record Archive(List<Item> files, String trouble) {

    private static final int MOST_FILES = 2_000;
    private static final long LARGEST_IN_ALL = 200L << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A file and what came of it. */
    public record Item(String name, Reading reading) {}

    public Archive {
        files = List.copyOf(files);
    }

    public static Archive read(byte[] zip, Files reader) {
        var found = new ArrayList<Item>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            var deadline = new Deadline(PATIENCE);
            var all = new Bounded(in, LARGEST_IN_ALL, deadline);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (found.size() >= MOST_FILES) {
                    return new Archive(found, "Only the first 2,000 files were read.");
                }
                take(entry, all, reader, deadline, found);
            }
            return new Archive(found, found.isEmpty() ? "There is no readable file in the archive." : "");
        } catch (TooMuch e) {
            return new Archive(found, String.valueOf(e.getMessage()));
        } catch (IOException | IllegalArgumentException _) {
            return new Archive(found, "The archive is damaged or not a zip.");
        }
    }

    private static void take(ZipEntry entry, Bounded in, Files reader, Deadline deadline, List<Item> found)
            throws IOException {
        var name = entry.getName();
        var format = Format.of(name);
        if (entry.isDirectory() || format.isEmpty() || name.contains("__MACOSX/")) {
            in.skipAll();
            return;
        }
        var bytes = in.readNBytes(Files.LARGEST + 1);
        in.skipAll();
        deadline.check();
        found.add(new Item(name, reader.read(bytes, format.get())));
    }
}
