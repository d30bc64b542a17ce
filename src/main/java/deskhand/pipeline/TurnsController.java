package deskhand.pipeline;

import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connections;
import deskhand.model.call.CallView;
import deskhand.model.call.ModelCalls;
import deskhand.outbox.ActionLog;
import deskhand.outbox.LoggedAction;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import deskhand.turn.LoggedTurn;
import deskhand.turn.Outcome;
import deskhand.turn.Reason;
import deskhand.turn.StoredResults;
import deskhand.turn.TurnLog;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns with every decision, and what was done in the helpdesk. */
@Controller("/api/v1")
@Tag(name = "Turns")
@GuardedApi
class TurnsController {

    private final TurnLog turns;
    private final ActionLog actions;
    private final ModelCalls calls;
    private final Connections connections;
    private final Conversations conversations;
    private final StoredResults json;

    TurnsController(
            TurnLog turns,
            ActionLog actions,
            ModelCalls calls,
            Connections connections,
            Conversations conversations,
            StoredResults json) {
        this.turns = turns;
        this.actions = actions;
        this.calls = calls;
        this.connections = connections;
        this.conversations = conversations;
        this.json = json;
    }

    /**
     * A turn: what the bot made of a customer's messages.
     *
     * @param connection the connection's name
     * @param conversation the conversation's number in its helpdesk
     * @param outcome nothing until it is decided, or if a person had answered before the bot began
     * @param reason the code of the reason that decided
     * @param says the reason in words
     * @param modelCalls what was asked of model providers, in order
     */
    @Schema(name = "Turn")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record TurnView(
            long id,
            String connection,
            String conversation,

            @Schema(
                    type = "string",
                    allowableValues = {"waiting", "running", "done"})
            String state,

            Instant openedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,

            @Schema(
                    type = "string",
                    allowableValues = {"send", "draft", "escalate"})
            @Nullable
            String outcome,

            @Nullable String reason,
            @Nullable String says,
            List<StageView> stages,
            List<CallView> modelCalls,
            List<ActionView> actions) {}

    /**
     * A stage's result.
     *
     * @param micros how long it took, in millionths of a second
     * @param result its record as the journal keeps it; each stage has a shape of its own
     */
    @Schema(name = "Stage")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record StageView(String stage, long micros, Object result) {}

    /**
     * An action and what became of it.
     *
     * @param turn the turn that wanted it
     * @param reason the code of the reason why it was withdrawn, parked or dropped
     * @param says the reason in words
     * @param detail what it was in this case
     */
    @Schema(name = "Action")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ActionView(
            long id,
            long turn,
            String action,

            @Schema(
                    type = "string",
                    allowableValues = {"waiting", "done", "withdrawn", "parked", "dropped"})
            String state,

            int tries,
            @Nullable String reason,
            @Nullable String says,
            @Nullable String detail,
            Instant createdAt,
            @Nullable Instant endedAt) {}

    /**
     * One turn with its stages and actions.
     *
     * @return the turn
     */
    @Get("/turns/{id}")
    TurnView turn(long id) {
        return turns.find(id)
                .map(turn -> {
                    var conversation = conversations.find(turn.conversationId()).orElseThrow();
                    return view(
                            turn, connections.get(conversation.connectionId()).slug(), conversation.ref());
                })
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no turn " + id + "."));
    }

    /**
     * The turns of a conversation, newest first.
     *
     * @param slug the connection's name
     * @param ref the conversation's number in its helpdesk
     * @return a page of turns
     */
    @Get("/connections/{slug}/conversations/{ref}/turns")
    List<TurnView> turnsOfConversation(String slug, String ref, @Valid @RequestBean Paging page) {
        return turns
                .ofConversation(slug, ref, page)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "Connection " + slug + " has told of no conversation " + ref + "."))
                .stream()
                .map(turn -> view(turn, slug, ref))
                .toList();
    }

    private TurnView view(LoggedTurn turn, String connection, String conversation) {
        var reason = turn.reason();
        return new TurnView(
                turn.id(),
                connection,
                conversation,
                turn.state().toLowerCase(Locale.ROOT),
                turn.openedAt(),
                turn.startedAt(),
                turn.finishedAt(),
                word(turn.outcome()),
                reason == null ? null : reason.code(),
                reason == null ? null : reason.says(),
                turn.stages().stream()
                        .map(stage -> new StageView(
                                stage.stage(), stage.micros(), json.read(stage.resultJson(), Object.class)))
                        .toList(),
                calls.ofTurn(turn.id()).stream().map(CallView::of).toList(),
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
