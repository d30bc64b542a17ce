package deskhand.knowledge.ingest;

import deskhand.knowledge.KnowledgeSettings;
import deskhand.knowledge.Slugs;
import deskhand.knowledge.reading.Format;
import deskhand.knowledge.reading.Reading;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files on this machine, below the one that the operator allows. Links are not followed, wherever they lead, and
 * nothing outside is read, whatever the setting {@code folder} says.
 */
@Singleton
class FolderConnector implements Connector {

    private static final int MOST = 5_000;
    private static final int DEEP = 12;

    private final KnowledgeSettings settings;
    private final deskhand.knowledge.reading.Files files;

    FolderConnector(KnowledgeSettings settings, deskhand.knowledge.reading.Files files) {
        this.settings = settings;
        this.files = files;
    }

    @Override
    public String kind() {
        return "folder";
    }

    @Override
    public @Nullable String check(Source source) {
        if (settings.folder().isBlank()) {
            return "No folder may be read. Set DESKHAND_KNOWLEDGE_FOLDER to one that all documents lie in.";
        }
        try {
            folder(source);
            return null;
        } catch (SourceTrouble trouble) {
            return trouble.why();
        }
    }

    @Override
    public List<String> list(Source source) {
        var folder = folder(source);
        try (var found = Files.walk(folder, DEEP)) { // follows no links
            var names = found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .filter(FolderConnector::isShown)
                    .map(Path::toString)
                    .filter(name -> Format.of(name).isPresent() && name.lines().count() == 1)
                    .sorted()
                    .limit(MOST + 1L)
                    .toList();
            if (names.size() > MOST) {
                throw new SourceTrouble("The folder has more than 5,000 documents. Make several sources of it.", false);
            }
            return names;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new SourceTrouble("The folder cannot be read; see to its permissions.", true);
        }
    }

    @Override
    public List<Fetched> read(Source source, String key) {
        var file = inside(folder(source), key);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try {
            if (Files.size(file) > deskhand.knowledge.reading.Files.LARGEST) {
                throw new SourceTrouble("The file is larger than 20 MB. Split it into smaller ones.", false);
            }
            var changed =
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
            return read(source, key, bytes(file), changed);
        } catch (IOException e) {
            throw new SourceTrouble("The file cannot be read; see to its permissions.", true);
        }
    }

    /** Not one byte more than is allowed, even if the file grows meanwhile. */
    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(deskhand.knowledge.reading.Files.LARGEST + 1);
        }
    }

    private List<Fetched> read(Source source, String key, byte[] bytes, Instant changed) {
        return switch (files.read(bytes, Format.of(key).orElseThrow())) {
            case Reading.Unreadable unreadable -> throw new SourceTrouble(unreadable.why(), false);
            case Reading.Text text ->
                List.of(new Fetched(
                        slug(source, key),
                        text.title() == null ? name(key) : text.title(),
                        text.markdown(),
                        null,
                        null,
                        null,
                        null,
                        changed));
        };
    }

    @Override
    public List<String> slugs(Source source, String key) {
        return List.of(slug(source, key));
    }

    /** Two names that differ only in what a slug cannot hold must not become one document. */
    private static String slug(Source source, String key) {
        return Slugs.of(source.name() + "/" + key) + "-" + Integer.toHexString(key.hashCode());
    }

    private static String name(String key) {
        var file = String.valueOf(Path.of(key).getFileName());
        return file.substring(0, Math.max(1, file.lastIndexOf('.')));
    }

    /** Nothing that begins with a dot, nor in a folder that does. */
    private static boolean isShown(Path relative) {
        for (var part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private Path folder(Source source) {
        if (settings.folder().isBlank()) {
            throw new SourceTrouble("No folder may be read any more: DESKHAND_KNOWLEDGE_FOLDER is empty.", false);
        }
        try {
            var root = Path.of(settings.folder()).toRealPath();
            var folder = inside(root, source.setting("folder"));
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw outside();
            }
            return folder;
        } catch (IOException e) {
            throw new SourceTrouble("The folder of DESKHAND_KNOWLEDGE_FOLDER cannot be read on this node.", true);
        }
    }

    /** The real place must be where the name says: with a link on the way it is somewhere else. */
    private static Path inside(Path root, String name) {
        try {
            var place = root.resolve(name).normalize();
            if (!place.startsWith(root)
                    || Files.exists(place) && !place.toRealPath().equals(place)) {
                throw outside();
            }
            return place;
        } catch (InvalidPathException | IOException e) {
            throw outside();
        }
    }

    private static SourceTrouble outside() {
        return new SourceTrouble(
                "settings.folder is no folder below the one of DESKHAND_KNOWLEDGE_FOLDER, or a link is on the way.",
                false);
    }
}
