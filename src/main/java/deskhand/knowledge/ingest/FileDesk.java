package deskhand.knowledge.ingest;

import deskhand.knowledge.Document;
import deskhand.knowledge.DocumentSpec;
import deskhand.knowledge.Library;
import deskhand.knowledge.Slugs;
import deskhand.knowledge.reading.Archive;
import deskhand.knowledge.reading.Files;
import deskhand.knowledge.reading.Format;
import deskhand.knowledge.reading.Reading;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes documents of files. */
@Singleton
public class FileDesk {

    /** In bytes. */
    public static final int LARGEST = Files.LARGEST;

    /** One file in memory at a time. */
    private final Semaphore memory = new Semaphore(1);

    private final Library library;
    private final Files files;

    FileDesk(Library library, Files files) {
        this.library = library;
        this.files = files;
    }

    /**
     * What the documents of a file shall be.
     *
     * @param category for which they count; for all if there is none
     * @param language en if left out
     * @param publish whether they are published at once; otherwise they are drafts
     */
    public record Wish(
            @Nullable String category,
            @Nullable String product,
            @Nullable String language,
            boolean publish) {}

    /** Refuses a file whose name says that it cannot be read. */
    public static void checkName(String name) {
        if (!isZip(name) && Format.of(name).isEmpty()) {
            throw bad("The name has to end with .md, .html, .txt, .pdf, .docx or .zip.");
        }
    }

    /** Does something while no other file is in memory. */
    public <T> T alone(Supplier<T> reading) {
        if (!memory.tryAcquire()) {
            throw new ProblemException(HttpStatus.CONFLICT, "Another file is being read. Try again in a minute.");
        }
        try {
            return reading.get();
        } finally {
            memory.release();
        }
    }

    /** A document with the same name is changed. Says what became of each file, several if it is an archive. */
    public List<Uploaded> keep(String name, byte[] file, Wish wish) {
        return isZip(name) ? archive(file, wish) : List.of(one(name, file, wish));
    }

    private List<Uploaded> archive(byte[] zip, Wish wish) {
        var archive = Archive.read(zip, files);
        if (archive.files().isEmpty()) {
            throw bad(archive.trouble());
        }
        var results = new ArrayList<Uploaded>();
        archive.files().forEach(item -> results.add(keep(item.name(), item.reading(), wish)));
        if (!archive.trouble().isEmpty()) {
            results.add(new Uploaded("(the rest)", null, "unreadable", archive.trouble()));
        }
        return results;
    }

    private Uploaded one(String name, byte[] file, Wish wish) {
        return keep(name, files.read(file, Format.of(name).orElseThrow()), wish);
    }

    private Uploaded keep(String name, Reading reading, Wish wish) {
        return switch (reading) {
            case Reading.Unreadable unreadable -> new Uploaded(name, null, "unreadable", unreadable.why());
            case Reading.Text text -> {
                var plain = name.substring(0, Math.max(1, name.lastIndexOf('.')));
                var slug = Slugs.of(plain);
                var known = library.find(slug);
                var kept = library.keep(new DocumentSpec(
                        slug,
                        text.title() == null ? plain.substring(plain.lastIndexOf('/') + 1) : text.title(),
                        text.markdown(),
                        known.map(Document::link).orElse(null),
                        known.map(Document::isPublic).orElse(true),
                        wish.category(),
                        wish.product(),
                        Objects.requireNonNullElse(wish.language(), "en"),
                        known.map(Document::tags).orElse(List.of()),
                        known.map(Document::validFrom).orElse(null),
                        known.map(Document::validUntil).orElse(null),
                        wish.publish()
                                ? Document.PUBLISHED
                                : known.map(Document::status).orElse(Document.DRAFT),
                        DocumentSpec.BY_HAND,
                        null));
                yield new Uploaded(name, slug, kept.name().toLowerCase(Locale.ROOT), null);
            }
        };
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static ProblemException bad(String why) {
        return new ProblemException(HttpStatus.BAD_REQUEST, why);
    }
}
