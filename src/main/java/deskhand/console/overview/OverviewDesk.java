package deskhand.console.overview;

import deskhand.console.Area;
import deskhand.console.Choices;
import deskhand.console.Query;
import deskhand.console.overview.OverviewView.Category;
import deskhand.console.overview.OverviewView.Day;
import deskhand.console.overview.OverviewView.Part;
import deskhand.console.overview.OverviewView.Share;
import deskhand.console.overview.OverviewView.Tile;
import deskhand.insight.Figures;
import deskhand.insight.Figures.Decisions;
import deskhand.model.call.Budgets;
import deskhand.platform.Remembered;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what the overview shows. However many look, it is put together once in a few seconds. */
@Singleton
class OverviewDesk {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);

    private final Figures figures;
    private final Backlog backlog;
    private final Troubles troubles;
    private final Budgets budgets;
    private final Choices choices;
    private final Remembered<OverviewView> remembered;

    OverviewDesk(Figures figures, Backlog backlog, Troubles troubles, Budgets budgets, Choices choices, Clock clock) {
        this.figures = figures;
        this.backlog = backlog;
        this.troubles = troubles;
        this.budgets = budgets;
        this.choices = choices;
        remembered = new Remembered<>(this::look, clock);
    }

    OverviewView show() {
        return remembered.get();
    }

    private OverviewView look() {
        var report = figures.now();
        return new OverviewView(
                troubles.now(),
                backlog.tiles(),
                came(report),
                decided(report),
                days(report),
                categories(report),
                speed(report),
                judged(report),
                cost());
    }

    private static String first(Figures.Report report) {
        return report.days().getFirst().day().toString();
    }

    private static String list(String outcome, String category, String from, String until) {
        return Query.of("/conversations")
                .and("outcome", outcome)
                .and("category", category)
                .and("from", from)
                .and("until", until)
                .address();
    }

    private static List<Tile> came(Figures.Report report) {
        var today = list("", "", report.days().getLast().day().toString(), "");
        var week = list("", "", first(report), "");
        return List.of(
                new Tile("Messages today", number(report.messagesToday()), null, today, false),
                new Tile("Messages in 7 days", number(report.messages()), null, week, false),
                new Tile("Decisions today", number(report.decidedToday().all()), null, today, false),
                new Tile("Decisions in 7 days", number(report.all().all()), null, week, false));
    }

    private static List<Share> decided(Figures.Report report) {
        var now = report.all();
        var before = report.before();
        return List.of(
                share("Answered", "send", "good", now.sent(), before.sent(), report),
                share("Drafted", "draft", "care", now.drafted(), before.drafted(), report),
                share("Handed over", "escalate", "stop", now.escalated(), before.escalated(), report));
    }

    private static Share share(
            String title, String outcome, String tone, long number, long before, Figures.Report report) {
        var share = percent(number, report.all().all());
        var points = share - percent(before, report.before().all());
        var trend = report.before().all() == 0
                ? "nothing to compare with yet"
                : points == 0 ? "as in the 7 days before" : "%+d points against the 7 days before".formatted(points);
        return new Share(title, number(number), share + " %", trend, list(outcome, "", first(report), ""), tone);
    }

    private static long percent(long part, long all) {
        return all == 0 ? 0 : Math.round(100.0 * part / all);
    }

    private static List<Day> days(Figures.Report report) {
        var most = report.days().stream()
                .mapToLong(day -> day.decisions().all())
                .max()
                .orElse(0);
        return report.days().stream()
                .map(day -> day(day.day(), day.decisions(), most))
                .toList();
    }

    private static Day day(LocalDate day, Decisions decisions, long most) {
        var name = WEEKDAY.format(day);
        return new Day(
                name,
                number(decisions.all()),
                name + ": " + decisions.sent() + " answered, " + decisions.drafted() + " drafted, "
                        + decisions.escalated() + " handed over",
                list("", "", day.toString(), day.toString()),
                Bars.of(decisions, most));
    }

    /** The busiest first. */
    private List<Category> categories(Figures.Report report) {
        var most = report.categories().values().stream()
                .mapToLong(Decisions::all)
                .max()
                .orElse(0);
        return report.categories().entrySet().stream()
                .sorted(Comparator.comparingLong(
                        (Map.Entry<String, Decisions> it) -> -it.getValue().all()))
                .map(it -> category(it.getKey(), it.getValue(), most, first(report)))
                .toList();
    }

    private Category category(String slug, Decisions decisions, long most, String from) {
        return new Category(
                slug.isEmpty() ? "Not sorted" : choices.category(slug),
                List.of(
                        part(decisions.sent(), "send", slug, from),
                        part(decisions.drafted(), "draft", slug, from),
                        part(decisions.escalated(), "escalate", slug, from)),
                Bars.of(decisions, most));
    }

    private static Part part(long number, String outcome, String slug, String from) {
        return new Part(number(number), list(outcome, slug, from, ""));
    }

    private static List<Tile> speed(Figures.Report report) {
        var tiles = new ArrayList<Tile>();
        add(tiles, "By the bot alone", report.byBot(), list("send", "", first(report), ""));
        add(tiles, "With a person deciding", report.byPerson(), list("draft", "", first(report), ""));
        return tiles;
    }

    private static void add(List<Tile> tiles, String title, Figures.@Nullable Speed speed, String link) {
        if (speed != null) {
            tiles.add(new Tile(
                    title,
                    time(speed.average()),
                    "on average; 19 of 20 within " + time(speed.slowest()) + ", " + number(speed.replies())
                            + (speed.replies() == 1 ? " reply" : " replies"),
                    link,
                    false));
        }
    }

    private static List<Tile> judged(Figures.Report report) {
        var tiles = new ArrayList<Tile>();
        add(tiles, "Drafts sent as they were", report.drafts());
        add(tiles, "Approvals as asked", report.approvals());
        return tiles;
    }

    private static void add(List<Tile> tiles, String title, Figures.Verdicts verdicts) {
        var all = verdicts.all();
        if (all > 0) {
            tiles.add(new Tile(
                    title,
                    percent(verdicts.asItWas(), all) + " %",
                    percent(verdicts.edited(), all) + " % changed, " + percent(verdicts.rejected(), all)
                            + " % rejected, of " + number(all),
                    title.startsWith("Approvals") ? "/approvals?state=" : null,
                    false));
        }
    }

    private List<Tile> cost() {
        return budgets.states().stream()
                .filter(state -> state.spent() != null)
                .map(OverviewDesk::cost)
                .toList();
    }

    private static Tile cost(Budgets.State state) {
        var spent = state.spent();
        if (spent == null) {
            throw new IllegalArgumentException("not counted by period: " + state.of());
        }
        var limit = state.costLimit() == null
                ? ""
                : ", of " + state.costLimit().setScale(2, RoundingMode.HALF_UP) + " " + state.currency();
        var unpriced = spent.unpriced() == 0 ? "" : ", " + number(spent.unpriced()) + " of unknown price";
        return new Tile(
                state.of().equals("day") ? "Models today" : "Models this " + state.of(),
                spent.cost().setScale(2, RoundingMode.HALF_UP) + " " + state.currency(),
                number(spent.calls()) + (spent.calls() == 1 ? " question, " : " questions, ") + number(spent.tokens())
                        + " tokens" + limit + unpriced,
                Area.at("/models").map(Area::address).orElse(null),
                false);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String time(double seconds) {
        if (seconds < 100) {
            return Math.round(seconds) + " s";
        }
        return seconds < 7200 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
    }
}
