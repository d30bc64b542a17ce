package deskhand.pipeline;

import deskhand.outbox.ActionLog;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Actions that could not be done and wait for an operator. */
@Controller("/api/v1/actions")
@Tag(name = "Actions")
@GuardedApi
class ActionsController {

    private final ActionLog actions;

    ActionsController(ActionLog actions) {
        this.actions = actions;
    }

    /**
     * The parked actions, newest first.
     *
     * @param before only actions with a smaller id: page on with the last one seen
     * @return a page of actions
     */
    @Get("/parked")
    List<TurnsController.ActionView> parkedActions(
            @Nullable @QueryValue Long before, @QueryValue(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return actions.parked(before == null ? Long.MAX_VALUE : before, limit).stream()
                .map(TurnsController::view)
                .toList();
    }

    /**
     * Tries a parked action again. Whether an earlier try arrived is looked up first.
     *
     * @return the action, waiting again
     */
    @Post("/{id}/retry")
    TurnsController.ActionView retryAction(long id) {
        return changed(id, actions.retry(id));
    }

    /**
     * Gives a parked action up.
     *
     * @return the action, dropped
     */
    @Post("/{id}/drop")
    TurnsController.ActionView dropAction(long id) {
        return changed(id, actions.drop(id));
    }

    private TurnsController.ActionView changed(long id, boolean changed) {
        var action = actions.find(id)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no action " + id + "."));
        if (!changed) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "Action " + id + " is " + action.state().toLowerCase(Locale.ROOT) + ", not parked.");
        }
        return TurnsController.view(action);
    }
}
