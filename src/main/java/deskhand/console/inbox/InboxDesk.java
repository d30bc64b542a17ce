package deskhand.console.inbox;

import deskhand.console.Choice;
import deskhand.console.Choices;
import deskhand.console.StageWords;
import deskhand.console.Stamp;
import deskhand.console.inbox.InboxView.Asked;
import deskhand.console.inbox.InboxView.Line;
import deskhand.insight.WorkCount;
import deskhand.insight.WorkItem;
import deskhand.insight.WorkList;
import deskhand.pipeline.WaitingSettings;
import deskhand.turn.Reason;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what the inbox shows. */
@Singleton
class InboxDesk {

    private static final int MOST_LINES = 30;
    private static final List<String> KINDS = List.of("draft", "handover", "approval");
    private static final Map<String, Duration> AGES = Map.of(
            "1", Duration.ofHours(1), "4", Duration.ofHours(4), "24", Duration.ofDays(1), "72", Duration.ofDays(3));

    private final WorkList work;
    private final WaitingSettings settings;
    private final Choices choices;
    private final Clock clock;

    InboxDesk(WorkList work, WaitingSettings settings, Choices choices, Clock clock) {
        this.work = work;
        this.settings = settings;
        this.choices = choices;
        this.clock = clock;
    }

    InboxView page(Asked asked, String after) {
        var patience = new WorkList.Patience(settings.draftAfter(), settings.handoffAfter());
        var wanted = new WorkList.Wanted(
                KINDS.contains(asked.kind()) ? asked.kind() : null,
                wish(asked.category()),
                wish(asked.connection()),
                AGES.get(asked.age()),
                asked.isOverdue(),
                asked.isTaken());
        var items = work.page(wanted, patience, place(after), MOST_LINES + 1);
        var lines = items.stream().limit(MOST_LINES).map(this::line).toList();
        var counts = work.counts(patience);
        return new InboxView(
                asked,
                Choice.withAll("All " + sum(counts), asked.kind(), kinds(asked.kind(), counts)),
                choices.categories(asked.category()),
                choices.connections(asked.connection()),
                Choice.withAll("Any", asked.age(), ages(asked.age())),
                lines,
                items.size() > MOST_LINES ? mark(items.get(MOST_LINES - 1)) : null,
                after.isEmpty(),
                Integer.toHexString(Objects.hash(
                        items.stream().map(WorkItem::id).toList(),
                        items.stream().map(WorkItem::overdue).toList(),
                        counts)));
    }

    private static @Nullable String wish(String entered) {
        return entered.isEmpty() ? null : entered;
    }

    private static Stream<Choice> kinds(String chosen, List<WorkCount> counts) {
        var numbers = counts.stream().collect(Collectors.toMap(WorkCount::kind, WorkCount::number));
        return KINDS.stream()
                .map(kind -> new Choice(kind, title(kind) + " " + numbers.getOrDefault(kind, 0L), kind.equals(chosen)));
    }

    private static long sum(List<WorkCount> counts) {
        return counts.stream().mapToLong(WorkCount::number).sum();
    }

    private static Stream<Choice> ages(String chosen) {
        return Stream.of("1", "4", "24", "72")
                .map(hours -> new Choice(
                        hours,
                        hours.equals("72") ? "3 days" : hours.equals("1") ? "1 hour" : hours + " hours",
                        hours.equals(chosen)));
    }

    private static String title(String kind) {
        return switch (kind) {
            case "draft" -> "Drafts";
            case "handover" -> "Handovers";
            default -> "Approvals";
        };
    }

    private static String mark(WorkItem item) {
        return item.since() + "~" + item.id();
    }

    /** One that is none is the beginning. */
    private static WorkList.Place place(String mark) {
        var cut = mark.indexOf('~');
        try {
            return cut < 0
                    ? WorkList.Place.FIRST
                    : new WorkList.Place(Instant.parse(mark.substring(0, cut)), mark.substring(cut + 1));
        } catch (DateTimeException e) {
            return WorkList.Place.FIRST;
        }
    }

    private Line line(WorkItem item) {
        var isApproval = item.kind().equals("approval");
        var title = switch (item.kind()) {
            case "draft" -> "Draft";
            case "handover" -> "Handover";
            default -> StageWords.plain(item.why());
        };
        return new Line(
                item.id(),
                (isApproval ? "/approvals/" : "/inbox/turns/") + item.number(),
                item.kind(),
                title,
                item.kind().equals("handover") ? "stop" : "care",
                Objects.requireNonNullElse(item.name(), "Somebody"),
                item.connection() + " " + item.conversation(),
                item.category() == null ? "" : choices.category(item.category()),
                Stamp.of(item.since(), clock),
                waited(Duration.between(item.since(), clock.instant())),
                item.overdue(),
                item.takenBy(),
                isApproval ? "The bot asks to do this for the customer." : says(item.why()),
                Objects.requireNonNullElse(item.words(), ""));
    }

    private static String says(String reason) {
        return Arrays.stream(Reason.values())
                .filter(it -> it.name().equals(reason))
                .map(Reason::says)
                .findFirst()
                .orElse("");
    }

    private static String waited(Duration time) {
        if (time.toMinutes() < 1) {
            return "just now";
        }
        if (time.toHours() < 1) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < 48 ? time.toHours() + " h" : time.toDays() + " days";
    }
}
