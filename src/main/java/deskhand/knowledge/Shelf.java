package deskhand.knowledge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The newest passages in memory, where they are compared by meaning; full text also reaches the rest. */
@Singleton
class Shelf {

    private static final int ROOM_FOR = 1_000;
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Documents documents;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Stock stock;

    Shelf(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    List<StoredPassage> passages() {
        var known = stock;
        if (known != null && clock.instant().isBefore(known.freshUntil())) {
            return known.passages();
        }
        loading.lock();
        try {
            var renewed = renew(stock);
            stock = renewed;
            return renewed.passages();
        } finally {
            loading.unlock();
        }
    }

    private Stock renew(@Nullable Stock known) {
        var freshUntil = clock.instant().plus(FRESH);
        var version = documents.version();
        return known != null && known.version().equals(version)
                ? new Stock(version, known.passages(), freshUntil)
                : new Stock(version, documents.newest(ROOM_FOR), freshUntil);
    }

    private record Stock(String version, List<StoredPassage> passages, Instant freshUntil) {}
}
