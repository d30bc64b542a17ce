package deskhand.knowledge;

import deskhand.knowledge.reading.Section;
import deskhand.knowledge.reading.Splitter;
import deskhand.platform.listing.Paging;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents in, changes them and lets them go. Every change is a version, and passages are cut anew in the same
 * transaction; what they mean is computed afterwards, so until then they are found by their words.
 */
@Singleton
public class Library {

    private static final int AT_ONCE = 500;

    private final DocumentRows documents;
    private final DocumentVersions versions;
    private final PassageRows passages;
    private final List<PassageIndex> indexes;
    private final TransactionOperations<Connection> transactions;
    private final JsonMapper json;
    private final Clock clock;

    Library(
            DocumentRows documents,
            DocumentVersions versions,
            PassageRows passages,
            List<PassageIndex> indexes,
            TransactionOperations<Connection> transactions,
            JsonMapper json,
            Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.passages = passages;
        this.indexes = List.copyOf(indexes);
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** What became of a document that was handed in. */
    public enum Kept {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    public Optional<Document> find(long id) {
        return documents.findById(id);
    }

    public Optional<Document> find(String slug) {
        return documents.findBySlug(slug);
    }

    /** Whether it was retired only because its source did not have it for a while. */
    public boolean isMissing(String slug) {
        return documents.isMissing(slug);
    }

    boolean isEmpty() {
        return !documents.any();
    }

    /**
     * What to look for; nothing is everything.
     *
     * @param words in the title, or found by full text in the body
     */
    public record Wanted(
            @Nullable String status,
            @Nullable String category,
            @Nullable String language,
            @Nullable String origin,
            @Nullable String tag,
            @Nullable String words) {}

    /** Without bodies. */
    public List<Document> page(Wanted wanted, Paging page) {
        var words = wanted.words();
        var pattern = words == null
                ? null
                : words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        var dictionaries = words == null ? "" : dictionaries();
        return page.oldestFirst()
                ? documents.oldest(
                        page.above(),
                        page.below(),
                        wanted.status(),
                        wanted.category(),
                        wanted.language(),
                        wanted.origin(),
                        wanted.tag(),
                        pattern,
                        words,
                        dictionaries,
                        page.limit())
                : documents.newest(
                        page.above(),
                        page.below(),
                        wanted.status(),
                        wanted.category(),
                        wanted.language(),
                        wanted.origin(),
                        wanted.tag(),
                        pattern,
                        words,
                        dictionaries,
                        page.limit());
    }

    /** One query for all of them finds its way through the index; one for each passage would not. */
    private String dictionaries() {
        return languages().stream().map(Dictionaries::of).distinct().collect(Collectors.joining(","));
    }

    /** What a document said before, newest first, without bodies. */
    public List<DocumentVersion> versions(long id, Paging page) {
        return page.oldestFirst()
                ? versions.oldest(id, page.above(), page.below(), page.limit())
                : versions.newest(id, page.above(), page.below(), page.limit());
    }

    public Optional<DocumentVersion> version(long id, int number) {
        return versions.find(id, number);
    }

    /** In which languages there are documents. */
    public List<String> languages() {
        return documents.languages();
    }

    /** From where there are documents: by hand, the demo, sources. */
    public List<String> origins() {
        return documents.origins();
    }

    /** Adds a document; nothing if its slug is taken. */
    @Transactional
    public Optional<Document> create(DocumentSpec spec) {
        var now = clock.instant();
        var id = documents.add(
                spec.slug(),
                spec.title(),
                spec.link(),
                spec.isPublic(),
                spec.body(),
                spec.category(),
                spec.product(),
                spec.language(),
                String.join("\n", spec.tags()),
                spec.validFrom(),
                spec.validUntil(),
                spec.status(),
                spec.origin(),
                now,
                spec.updatedAt() == null ? now : spec.updatedAt());
        if (id == null) {
            return Optional.empty();
        }
        settle(id, spec);
        return documents.findById(id);
    }

    /** Changes a document; nothing if it is not at this version any more. */
    @Transactional
    public Optional<Document> change(long id, int version, DocumentSpec spec) {
        var old = documents.findById(id);
        if (old.isEmpty() || old.get().version() != version) {
            return Optional.empty();
        }
        var sameWords = spec.body().equals(old.get().body())
                && spec.title().equals(old.get().title());
        var updatedAt = spec.updatedAt() != null
                ? spec.updatedAt()
                : sameWords ? old.get().updatedAt() : clock.instant();
        var changed = documents.change(
                id,
                version,
                spec.title(),
                spec.link(),
                spec.isPublic(),
                spec.body(),
                spec.category(),
                spec.product(),
                spec.language(),
                String.join("\n", spec.tags()),
                spec.validFrom(),
                spec.validUntil(),
                spec.status(),
                updatedAt);
        if (changed == 0) {
            return Optional.empty();
        }
        settle(id, spec);
        return documents.findById(id);
    }

    /** Makes the document with this slug what the spec says, whether or not it is there. For imports. */
    @Transactional
    public Kept keep(DocumentSpec spec) {
        var known = documents.findBySlug(spec.slug());
        if (known.isEmpty()) {
            return create(spec).isPresent() ? Kept.CREATED : Kept.UNCHANGED;
        }
        if (spec.says(known.get())) {
            return Kept.UNCHANGED;
        }
        return change(known.get().id(), known.get().version(), spec).isPresent() ? Kept.CHANGED : Kept.UNCHANGED;
    }

    @Transactional
    public boolean changeStatus(long id, String status) {
        return changeStatus(id, status, false);
    }

    private boolean changeStatus(long id, String status, boolean missing) {
        var changed = documents.changeStatus(id, status, missing) > 0;
        documents.keepVersion(id, clock.instant());
        tellIndexes();
        return changed;
    }

    @Transactional
    public boolean delete(long id) {
        tellIndexes();
        return documents.delete(id) > 0;
    }

    /** Whether there is a document that this source brought and that is not retired. */
    public boolean has(String origin) {
        return !documents.notAmong(origin, "", 1).isEmpty();
    }

    /** Retires what a source brought once and no longer has; says how many. */
    @Transactional
    public int retireMissing(String origin, List<String> stillThere) {
        var gone = documents.notAmong(origin, String.join("\n", stillThere), AT_ONCE);
        gone.forEach(id -> changeStatus(id, Document.RETIRED, true));
        return gone.size();
    }

    private void settle(long id, DocumentSpec spec) {
        documents.keepVersion(id, clock.instant());
        var sections = Splitter.split(spec.title(), spec.body());
        var rows = new ArrayList<Map<String, Object>>();
        for (var position = 0; position < sections.size(); position++) {
            rows.add(row(position + 1, sections.get(position)));
        }
        passages.keep(id, json(rows), Dictionaries.of(spec.language()));
        tellIndexes();
    }

    private void tellIndexes() {
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                indexes.forEach(PassageIndex::changed);
            }
        });
    }

    private static Map<String, Object> row(int position, Section section) {
        return Map.of(
                "position", position,
                "heading", section.heading(),
                "text", section.text(),
                "hash", HexFormat.of().formatHex(section.hash()));
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
