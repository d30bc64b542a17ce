package deskhand.learning.correction;

import deskhand.base.Storable;
import deskhand.model.Models;
import deskhand.model.embedded.Embedder;
import deskhand.platform.Jobs;
import deskhand.turn.Brief;
import deskhand.turn.LoggedStage;
import deskhand.turn.Route;
import deskhand.turn.StoredResults;
import deskhand.turn.TurnLog;
import deskhand.turn.Turns;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares one draft with what was sent, and keeps what can be learned from it. All of it or nothing, and once. */
@Singleton
class Comparing {

    /** The newest first: whoever it was handed to wrote the draft. */
    private static final List<String> ROUTES = List.of("route again again", "route again", "route");

    private static final int LONGEST = 20_000;

    private final FateRows fates;
    private final CorrectionRows corrections;
    private final TurnLog log;
    private final Turns turns;
    private final StoredResults results;
    private final Embedder embedder;
    private final Later later;

    Comparing(
            FateRows fates,
            CorrectionRows corrections,
            TurnLog log,
            Turns turns,
            StoredResults results,
            Embedder embedder,
            Later later) {
        this.fates = fates;
        this.corrections = corrections;
        this.log = log;
        this.turns = turns;
        this.results = results;
        this.embedder = embedder;
        this.later = later;
    }

    /** Sorting by a model takes its time, and so is no part of the comparison. */
    @Singleton
    record Later(Models models, Jobs jobs, Clock clock) {

        void sort(long correction, long conversation) {
            if (models.has(Sorting.errand(conversation))) {
                jobs.schedule(Sorting.JOB, correction, clock.instant());
            }
        }
    }

    @Transactional
    void settle(Settled draft) {
        var stages = log.find(draft.turnId()).orElseThrow().stages();
        var route = ROUTES.stream()
                .flatMap(name -> last(stages, name, Route.class).stream())
                .findFirst();
        var category = route.map(Route::category).orElse("general");
        var sent = Wording.spoken(draft.sent());
        var fate = Wording.compare(draft.draft(), sent);
        if (!fates.settle(draft.turnId(), draft.conversationId(), category, fate, draft.who(), draft.at())
                || fate == Fate.UNCHANGED) {
            return;
        }
        var heard = turns.heard(draft.turnId()).orElse(null);
        if (heard == null) {
            return; // what was asked is not kept any more
        }
        var anonymous = Anonymous.in(heard, last(stages, "context", Brief.class).orElse(null), draft.who());
        var about = anonymous.of(heard.text());
        var kinds = KindRules.of(draft.draft(), sent);
        var id = corrections.add(
                draft.turnId(),
                draft.conversationId(),
                category,
                route.map(Route::language).orElse("en"),
                draft.who(),
                Storable.beginning(draft.draft(), LONGEST),
                Storable.beginning(sent, LONGEST),
                joined(kinds),
                about,
                anonymous.of(draft.draft()),
                anonymous.of(sent),
                joined(embedder.embed(about)),
                embedder.name(),
                draft.at());
        if (id != null) {
            later.sort(id, draft.conversationId());
        }
    }

    static String joined(List<Kind> kinds) {
        return kinds.stream().map(Kind::word).collect(Collectors.joining(","));
    }

    private static String joined(float[] vector) {
        var text = new StringBuilder();
        for (var value : vector) {
            text.append(text.isEmpty() ? "" : ",").append(value);
        }
        return text.toString();
    }

    private <T> Optional<T> last(List<LoggedStage> stages, String name, Class<T> type) {
        return stages.stream()
                .filter(stage -> stage.stage().equals(name))
                .findFirst()
                .map(stage -> results.read(stage.resultJson(), type));
    }
}
