package deskhand.knowledge.embedded;

import deskhand.knowledge.KnowledgeSettings;
import deskhand.model.embedded.Embedder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the index holds in memory, kept up with the database: a change made on any node counts here within two seconds.
 * Passages whose meaning is not known yet are looked for again with every renewal.
 */
@Singleton
class Stock {

    private static final Logger LOG = LoggerFactory.getLogger(Stock.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int AT_ONCE = 2_000;

    /** So few that a search may wait until they are computed; more are left to the job. */
    private static final int FEW = 64;

    private final VectorRows rows;
    private final Lexicons lexicons;
    private final Meanings meanings;
    private final Embedder embedder;
    private final KnowledgeSettings settings;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Set<Long> awaited = new HashSet<>();
    private String edition = "";
    private volatile Instant freshUntil = Instant.MIN;
    private volatile @Nullable View view;

    /** What a search looks at. The shelf changes only under the lock. */
    record View(Shelf shelf, Map<Long, Place> places, Set<String> languages, Lexicon lexicon) {}

    Stock(
            VectorRows rows,
            Lexicons lexicons,
            Meanings meanings,
            Embedder embedder,
            KnowledgeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.lexicons = lexicons;
        this.meanings = meanings;
        this.embedder = embedder;
        this.settings = settings;
        this.clock = clock;
    }

    <T> T look(Function<View, T> search) {
        var current = current();
        lock.readLock().lock();
        try {
            return search.apply(current);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The next search looks at the database first. */
    void lookAgain() {
        freshUntil = Instant.MIN;
    }

    /** Only one thread renews; the others go on with what there is. */
    private View current() {
        var known = view;
        if (known != null && (clock.instant().isBefore(freshUntil) || !renewing.tryLock())) {
            return known;
        }
        if (known == null) {
            renewing.lock();
        }
        try {
            var loaded = view;
            if (loaded == null || !clock.instant().isBefore(freshUntil)) {
                freshUntil = clock.instant().plus(FRESH); // first: a change meanwhile moves it back again
                loaded = renew(loaded);
                view = loaded;
            }
            return loaded;
        } finally {
            renewing.unlock();
        }
    }

    private View renew(@Nullable View known) {
        var now = rows.edition();
        var renewed = known;
        if (renewed == null || !now.equals(edition)) {
            renewed = follow(known);
        }
        fill(renewed.shelf());
        if (!awaited.isEmpty() && awaited.size() <= FEW) {
            meanings.computeNext(FEW);
            fill(renewed.shelf());
        }
        edition = now; // last: what failed on the way is tried again
        return renewed;
    }

    private View follow(@Nullable View known) {
        var places = new HashMap<Long, Place>();
        rows.published().forEach(place -> places.put(place.id(), place));
        var there = new HashSet<>(rows.passageIds());
        var shelf = known == null || known.shelf().isWorn() ? new Shelf(embedder.embed("one").length) : known.shelf();
        lock.writeLock().lock();
        try {
            shelf.held().stream().filter(id -> !there.contains(id)).forEach(shelf::remove);
        } finally {
            lock.writeLock().unlock();
        }
        awaited.clear();
        there.stream().filter(id -> !shelf.holds(id)).forEach(awaited::add);
        var languages = places.values().stream().map(Place::language).collect(Collectors.toSet());
        var lexicon = lexicons.count(known == null ? null : known.lexicon(), there.size());
        return new View(shelf, Map.copyOf(places), languages, lexicon);
    }

    private void fill(Shelf shelf) {
        var wanted = List.copyOf(awaited);
        for (var from = 0; from < wanted.size(); from += AT_ONCE) {
            if (shelf.windows() >= settings.mostInMemory()) {
                LOG.warn(
                        "The library has more passages than DESKHAND_KNOWLEDGE_MOST_IN_MEMORY; {} are found by their"
                                + " words alone",
                        wanted.size() - from);
                return;
            }
            var ids = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            var found = rows.of(ids, meanings.model());
            lock.writeLock().lock();
            try {
                found.forEach(one -> shelf.add(one.passageId(), one.documentId(), one.vectors()));
            } finally {
                lock.writeLock().unlock();
            }
            found.forEach(one -> awaited.remove(one.passageId()));
        }
    }
}
