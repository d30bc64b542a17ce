package deskhand.pipeline;

import deskhand.access.Author;
import deskhand.outbox.ActionLog;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;

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
     * @return a page of actions
     */
    @Get("/parked")
    List<TurnsController.ActionView> parkedActions(@Valid @RequestBean Paging page) {
        return actions.parked(page).stream().map(TurnsController::view).toList();
    }

    /**
     * Tries a parked action again. Whether an earlier try arrived is looked up first.
     *
     * @return the action, waiting again
     */
    @Post("/{id}/retry")
    TurnsController.ActionView retryAction(long id, HttpRequest<?> request) {
        return changed(id, actions.retry(id, Author.of(request)));
    }

    /**
     * Gives a parked action up.
     *
     * @return the action, dropped
     */
    @Post("/{id}/drop")
    TurnsController.ActionView dropAction(long id, HttpRequest<?> request) {
        return changed(id, actions.drop(id, Author.of(request)));
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
