package deskhand.console.overview;

import deskhand.console.overview.OverviewView.Tile;
import deskhand.insight.WorkCount;
import deskhand.insight.WorkList;
import deskhand.intake.DeliveryLog;
import deskhand.outbox.ActionLog;
import deskhand.pipeline.WaitingSettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what waits for a person. */
@Singleton
class Backlog {

    private static final int MOST = 999;

    private final WorkList work;
    private final WaitingSettings settings;
    private final ActionLog actions;
    private final DeliveryLog deliveries;

    Backlog(WorkList work, WaitingSettings settings, ActionLog actions, DeliveryLog deliveries) {
        this.work = work;
        this.settings = settings;
        this.actions = actions;
        this.deliveries = deliveries;
    }

    List<Tile> tiles() {
        var counts = work.counts(new WorkList.Patience(settings.draftAfter(), settings.handoffAfter())).stream()
                .collect(Collectors.toMap(WorkCount::kind, it -> it));
        var overdue = counts.values().stream().mapToLong(WorkCount::overdue).sum();
        return List.of(
                kind(counts, "draft", "Drafts"),
                kind(counts, "handover", "Handovers"),
                kind(counts, "approval", "Approvals"),
                new Tile("Overdue", Long.toString(overdue), null, "/inbox?overdue=yes", overdue > 0),
                trouble("Parked actions", actions.countParked(MOST + 1), "/operations#actions-title"),
                trouble("Failed deliveries", deliveries.countFailed(MOST + 1), "/operations#deliveries-title"));
    }

    private static Tile kind(Map<String, WorkCount> counts, String kind, String title) {
        var count = counts.get(kind);
        return new Tile(title, count == null ? "0" : Long.toString(count.number()), null, "/inbox?kind=" + kind, false);
    }

    private static Tile trouble(String title, long number, String link) {
        return new Tile(title, number > MOST ? MOST + "+" : Long.toString(number), null, link, number > 0);
    }
}
