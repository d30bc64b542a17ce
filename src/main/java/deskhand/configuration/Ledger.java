package deskhand.configuration;

import deskhand.access.Author;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares what is with what was last seen, and writes the difference down. Used under {@link ConfigLock} only. */
@Singleton
class Ledger {

    private final Catalog catalog;
    private final ItemRows items;
    private final AuditLog log;
    private final ObjectMapper json;
    private final Clock clock;

    Ledger(Catalog catalog, ItemRows items, AuditLog log, ObjectMapper json, Clock clock) {
        this.catalog = catalog;
        this.items = items;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /** What changed since the last time was done by this author. The very first time is the beginning and no change. */
    @Transactional
    public List<Change> note(Author author) {
        var now = catalog.now(_ -> true);
        var known = known();
        var changes = catalog.changes(known, now);
        changes.forEach(change -> {
            var item = now.get(new Key(change.part(), change.item()));
            if (item == null) {
                items.remove(change.part(), change.item());
            } else {
                items.put(change.part(), change.item(), written(item));
            }
            if (!known.isEmpty()) {
                log.add(clock.instant(), author, change);
            }
        });
        return changes;
    }

    private Map<Key, Map<String, Object>> known() {
        var known = new HashMap<Key, Map<String, Object>>();
        items.all().forEach(row -> known.put(new Key(row.part(), row.item()), read(row.content())));
        return known;
    }

    private String written(Map<String, Object> item) {
        try {
            return json.writeValueAsString(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String content) {
        try {
            return Plain.map(
                    Objects.requireNonNull(json.readValue(content, Argument.mapOf(String.class, Object.class))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
