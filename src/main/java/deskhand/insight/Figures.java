package deskhand.insight;

import deskhand.platform.Remembered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How it goes: counts of the last days. Everybody who looks within a moment is told the same. */
@Singleton
public class Figures {

    /** How many days are looked at, and as many before them to compare with. */
    public static final int DAYS = 7;

    /** Counting weeks is not free, and nobody acts on a number that is some seconds old. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final FigureRows rows;
    private final Clock clock;
    private final Remembered<Report> remembered;

    Figures(FigureRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        remembered = new Remembered<>(this::count, REMEMBERED, clock);
    }

    /**
     * The last days.
     *
     * @param since when the days began
     * @param today when today began
     * @param days oldest first, each of them, also those on which nothing happened
     * @param before the same number of days before that
     * @param categories by slug, empty where nobody found out what it was about
     * @param byBot null where the bot sent no reply, as byPerson where no person had it send one
     */
    public record Report(
            Instant since,
            Instant today,
            long messagesToday,
            long messages,
            List<Day> days,
            Decisions all,
            Decisions before,
            Map<String, Decisions> categories,
            @Nullable Speed byBot,
            @Nullable Speed byPerson,
            Verdicts drafts,
            Verdicts approvals) {

        public Report {
            days = List.copyOf(days);
            categories = new TreeMap<>(categories);
        }

        public Decisions decidedToday() {
            return days.getLast().decisions();
        }
    }

    public record Day(LocalDate day, Decisions decisions) {}

    public record Decisions(long sent, long drafted, long escalated) {

        public static final Decisions NONE = new Decisions(0, 0, 0);

        public long all() {
            return sent + drafted + escalated;
        }

        Decisions plus(FigureRows.Decided more) {
            return switch (more.outcome()) {
                case "send" -> new Decisions(sent + more.number(), drafted, escalated);
                case "draft" -> new Decisions(sent, drafted + more.number(), escalated);
                default -> new Decisions(sent, drafted, escalated + more.number());
            };
        }
    }

    /** Seconds until the customer had the reply; {@code slowest}: nineteen of twenty were faster. */
    public record Speed(long replies, double average, double slowest) {}

    /** What people did with what the bot proposed. */
    public record Verdicts(long asItWas, long edited, long rejected) {

        public long all() {
            return asItWas + edited + rejected;
        }
    }

    public Report now() {
        return remembered.get();
    }

    private Report count() {
        var zone = ZoneId.systemDefault();
        var today = clock.instant().atZone(zone).toLocalDate();
        var first = today.minusDays(DAYS - 1L);
        var since = first.atStartOfDay(zone).toInstant();
        var startOfToday = today.atStartOfDay(zone).toInstant();
        var decided = rows.decided(first.minusDays(DAYS).atStartOfDay(zone).toInstant(), zone.getId());
        var lately = decided.stream().filter(one -> !one.day().isBefore(first)).toList();
        var days = new ArrayList<Day>();
        for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
            var that = day;
            days.add(new Day(
                    day,
                    sum(lately.stream().filter(one -> one.day().equals(that)).toList())));
        }
        var speeds = rows.answered(since);
        return new Report(
                since,
                startOfToday,
                rows.messages(startOfToday),
                rows.messages(since),
                days,
                sum(lately),
                sum(decided.stream().filter(one -> one.day().isBefore(first)).toList()),
                byCategory(lately),
                speed(speeds, false),
                speed(speeds, true),
                verdicts(rows.drafts(since)),
                verdicts(rows.approvals(since)));
    }

    private static Map<String, Decisions> byCategory(List<FigureRows.Decided> decided) {
        return decided.stream()
                .collect(Collectors.groupingBy(
                        FigureRows.Decided::category, Collectors.collectingAndThen(Collectors.toList(), Figures::sum)));
    }

    private static Decisions sum(List<FigureRows.Decided> decided) {
        var sum = Decisions.NONE;
        for (var one : decided) {
            sum = sum.plus(one);
        }
        return sum;
    }

    private static @Nullable Speed speed(List<FigureRows.Answered> speeds, boolean byPerson) {
        return speeds.stream()
                .filter(one -> one.byPerson() == byPerson)
                .map(one -> new Speed(one.number(), one.average(), one.slowest()))
                .findFirst()
                .orElse(null);
    }

    private static Verdicts verdicts(List<FigureRows.Judged> judged) {
        var counts = judged.stream()
                .collect(Collectors.toMap(FigureRows.Judged::what, FigureRows.Judged::number, Long::sum));
        return new Verdicts(
                counts.getOrDefault("as it is", 0L),
                counts.getOrDefault("edited", 0L),
                counts.getOrDefault("rejected", 0L));
    }
}
