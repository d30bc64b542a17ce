package deskhand.pipeline;

import deskhand.outbox.ActionLog;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;

/** Actions that could not be done and wait for an operator. */
@Controller("/api/v1/actions")
@Tag(name = "Actions")
class ActionsController {

    private final ActionLog actions;

    ActionsController(ActionLog actions) {
        this.actions = actions;
    }

    /** The parked actions, newest first. */
    @Get("/parked")
    List<TurnsController.ActionView> parked() {
        return actions.parked().stream().map(TurnsController::view).toList();
    }

    /** Tries a parked action again. Whether an earlier try arrived is looked up first. */
    @Post("/{id}/retry")
    TurnsController.ActionView retry(long id) {
        return changed(id, actions.retry(id));
    }

    /** Gives a parked action up. */
    @Post("/{id}/drop")
    TurnsController.ActionView drop(long id) {
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
