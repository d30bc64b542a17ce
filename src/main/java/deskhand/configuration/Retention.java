package deskhand.configuration;

import deskhand.platform.RecurringJob;
import deskhand.platform.config.Perishable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long things are kept, and their end. */
@Singleton
public class Retention implements RecurringJob {

    /** Turns still look at what is younger. */
    public static final int LEAST_DAYS = 7;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_A_TIME = 5_000;

    /** So that one hour's work has an end; what is left is done in the next. */
    private static final int MOST_ROUNDS = 200;

    private final List<Perishable> things;
    private final RetentionRows rows;
    private final Clock clock;

    Retention(List<Perishable> things, RetentionRows rows, Clock clock) {
        this.things =
                things.stream().sorted(Comparator.comparing(Perishable::name)).toList();
        this.rows = rows;
        this.clock = clock;
    }

    /** {@code keepDays}: 0 is for ever. */
    public record Kept(String name, String says, int keepDays, boolean isSet) {}

    public List<Kept> all() {
        var set = set();
        return things.stream()
                .map(thing -> new Kept(
                        thing.name(),
                        thing.says(),
                        set.getOrDefault(thing.name(), days(thing.keptOtherwise())),
                        set.containsKey(thing.name())))
                .toList();
    }

    /** From {@link #LEAST_DAYS} on, or 0 for ever. False if there is no such thing. */
    public boolean keep(String name, int days) {
        if (things.stream().noneMatch(thing -> thing.name().equals(name))) {
            return false;
        }
        rows.put(name, days);
        return true;
    }

    private Map<String, Integer> set() {
        return rows.all().stream().collect(Collectors.toMap(RetentionRows.Row::name, RetentionRows.Row::keepDays));
    }

    private static int days(@Nullable Duration kept) {
        return kept == null ? 0 : Math.toIntExact(kept.plusDays(1).minusNanos(1).toDays());
    }

    @Override
    public String name() {
        return "old-things";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var set = set();
        for (var thing : things) {
            var days = set.get(thing.name());
            var kept = days == null ? thing.keptOtherwise() : Duration.ofDays(days);
            if (kept != null && kept.isPositive()) {
                tryToDelete(thing, clock.instant().minus(kept));
            }
        }
    }

    /** One that fails must not keep all later ones from ending, hour after hour. */
    private static void tryToDelete(Perishable thing, Instant than) {
        try {
            delete(thing, than);
        } catch (RuntimeException e) {
            LOG.error("Could not delete the {} from before {}", thing.name(), than, e);
        }
    }

    private static void delete(Perishable thing, Instant than) {
        var deleted = 0;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var now = thing.deleteOlder(than, AT_A_TIME);
            deleted += now;
            if (now < AT_A_TIME) {
                break;
            }
        }
        if (deleted > 0) {
            LOG.info("Deleted {} {} from before {}", deleted, thing.name(), than);
        }
    }
}
