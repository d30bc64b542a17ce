package deskhand.pipeline;

import deskhand.outbox.ActionLog;
import deskhand.outbox.LoggedAction;
import deskhand.platform.ProblemException;
import deskhand.turn.LoggedTurn;
import deskhand.turn.Outcome;
import deskhand.turn.Reason;
import deskhand.turn.StoredResults;
import deskhand.turn.TurnLog;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns with every decision, and what was done in the helpdesk. */
@Controller("/api/v1")
@Tag(name = "Turns")
class TurnsController {

    private final TurnLog turns;
    private final ActionLog actions;
    private final StoredResults json;

    TurnsController(TurnLog turns, ActionLog actions, StoredResults json) {
        this.turns = turns;
        this.actions = actions;
        this.json = json;
    }

    /** A turn. {@code result} of a stage is its record as stored. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record TurnView(
            long id,
            String state,
            Instant openedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String says,
            List<StageView> stages,
            List<ActionView> actions) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record StageView(String stage, long micros, Object result) {}

    /** An action and what became of it. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ActionView(
            long id,
            long turn,
            String action,
            String state,
            int tries,
            @Nullable String reason,
            @Nullable String says,
            @Nullable String detail,
            Instant createdAt,
            @Nullable Instant endedAt) {}

    /** One turn with its stages and actions. */
    @Get("/turns/{id}")
    TurnView turn(long id) {
        return turns.find(id)
                .map(this::view)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no turn " + id + "."));
    }

    /** The newest turns of a conversation, newest first. */
    @Get("/connections/{slug}/conversations/{ref}/turns")
    List<TurnView> ofConversation(String slug, String ref) {
        return turns.ofConversation(slug, ref).stream().map(this::view).toList();
    }

    private TurnView view(LoggedTurn turn) {
        var reason = turn.reason();
        return new TurnView(
                turn.id(),
                turn.state().toLowerCase(Locale.ROOT),
                turn.openedAt(),
                turn.startedAt(),
                turn.finishedAt(),
                word(turn.outcome()),
                reason == null ? null : reason.name().toLowerCase(Locale.ROOT),
                reason == null ? null : reason.says(),
                turn.stages().stream()
                        .map(stage -> new StageView(
                                stage.stage(), stage.micros(), json.read(stage.resultJson(), Object.class)))
                        .toList(),
                actions.ofTurn(turn.id()).stream().map(TurnsController::view).toList());
    }

    private static @Nullable String word(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.word();
    }

    static ActionView view(LoggedAction action) {
        var reason = action.reason();
        return new ActionView(
                action.id(),
                action.turnId(),
                action.word(),
                action.state().toLowerCase(Locale.ROOT),
                action.tries(),
                reason == null ? null : reason.toLowerCase(Locale.ROOT),
                reason == null ? null : Reason.valueOf(reason).says(),
                action.detail(),
                action.createdAt(),
                action.endedAt());
    }
}
