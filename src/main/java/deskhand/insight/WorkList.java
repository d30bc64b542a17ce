package deskhand.insight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that waits for a person, the oldest first. */
@Singleton
public class WorkList {

    private final WorkRows rows;
    private final Clock clock;

    WorkList(WorkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** How long something may wait before it is overdue: a draft, and anything else. */
    public record Patience(Duration drafts, Duration others) {}

    /**
     * What to look for; nothing is everything.
     *
     * @param olderThan what has waited longer than this
     * @param alsoTaken also what somebody rejected or took over on a page
     */
    public record Wanted(
            @Nullable String kind,
            @Nullable String category,
            @Nullable String connection,
            @Nullable Duration olderThan,
            boolean onlyOverdue,
            boolean alsoTaken) {

        public static final Wanted ALL = new Wanted(null, null, null, null, false, false);
    }

    /** The last one seen, to page on from. */
    public record Place(Instant since, String id) {

        public static final Place FIRST = new Place(Instant.EPOCH, "");
    }

    public List<WorkItem> page(Wanted wanted, Patience patience, Place after, int most) {
        var now = clock.instant();
        return rows.page(
                now.minus(patience.drafts()),
                now.minus(patience.others()),
                after.since(),
                after.id(),
                wanted.kind(),
                wanted.category(),
                wanted.connection(),
                wanted.olderThan() == null ? null : now.minus(wanted.olderThan()),
                wanted.onlyOverdue(),
                wanted.alsoTaken(),
                most);
    }

    /** Who took a draft or handover on a page; {@code what}: reject or take over. */
    public record Taken(String who, String what) {}

    public Optional<Taken> taken(long turn) {
        return rows.taken(turn).map(row -> new Taken(row.who(), row.what()));
    }

    /** Without what somebody took; a kind of which nothing waits is left out. */
    public List<WorkCount> counts(Patience patience) {
        var now = clock.instant();
        return rows.counts(now.minus(patience.drafts()), now.minus(patience.others()));
    }
}
