package deskhand.configuration;

import deskhand.access.AuditTrail;
import deskhand.access.Author;
import deskhand.platform.config.ConfigPart;
import deskhand.platform.listing.Paging;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who changed what and when. Entries are only ever added. */
@Singleton
public class AuditLog {

    static final Author UNKNOWN = new Author("unknown", "", "found changed outside API and console");

    private final AuditRows rows;
    private final Catalog catalog;
    private final ObjectMapper json;

    AuditLog(AuditRows rows, Catalog catalog, ObjectMapper json) {
        this.rows = rows;
        this.catalog = catalog;
        this.json = json;
    }

    /** The names of the parts that an entry may be about. */
    public List<String> parts() {
        return Stream.concat(
                        catalog.all().stream().map(ConfigPart::name),
                        Stream.of(AuditTrail.Part.values()).map(AuditTrail.Part::word))
                .sorted()
                .toList();
    }

    /** What is wanted; nothing stands for any. */
    public record Wanted(
            @Nullable String part,
            @Nullable String item,
            @Nullable String who,
            @Nullable Instant since) {}

    public List<AuditEntry> page(Wanted wanted, Paging page) {
        var part = Objects.requireNonNullElse(wanted.part(), "");
        var item = Objects.requireNonNullElse(wanted.item(), "");
        var who = Objects.requireNonNullElse(wanted.who(), "");
        var since = Objects.requireNonNullElse(wanted.since(), Instant.EPOCH);
        var found = page.oldestFirst()
                ? rows.oldest(part, item, who, since, page.above(), page.below(), page.limit())
                : rows.newest(part, item, who, since, page.above(), page.below(), page.limit());
        return found.stream().map(this::entry).toList();
    }

    public Optional<AuditEntry> find(long id) {
        return rows.findById(id).map(this::entry);
    }

    void add(Instant at, Author author, Change change) {
        rows.save(new AuditRows.Row(
                null,
                at,
                author.who(),
                author.role(),
                author.how(),
                change.part(),
                change.item(),
                written(change.before()),
                written(change.after())));
    }

    private AuditEntry entry(AuditRows.Row row) {
        return new AuditEntry(
                Objects.requireNonNullElse(row.id(), 0L),
                row.at(),
                row.who(),
                row.role(),
                row.how(),
                new Change(row.part(), row.item(), read(row.before()), read(row.after())));
    }

    private @Nullable String written(@Nullable Map<String, Object> item) {
        try {
            return item == null ? null : json.writeValueAsString(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Map<String, Object> read(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : Plain.map(
                            Objects.requireNonNull(json.readValue(text, Argument.mapOf(String.class, Object.class))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
