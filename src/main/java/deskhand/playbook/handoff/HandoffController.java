package deskhand.playbook.handoff;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who gets what is handed over, and what they are advised to do. */
@Controller("/api/v1")
@Tag(name = "Handovers")
@GuardedApi
class HandoffController {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    private final HandoffBook book;
    private final NextSteps steps;

    HandoffController(HandoffBook book, NextSteps steps) {
        this.book = book;
        this.steps = steps;
    }

    /**
     * Which team gets what is handed over. The first that fits counts; without one it is the team of the red line or the
     * category. Where the helpdesk has no such team the category's gets it; where it has no such person the team keeps it.
     *
     * @param position routes are looked at in this order
     * @param reason the code of the reason that decided; nothing: any, as with the others
     * @param assignee who of the team gets it: an agent's e-mail address or the helpdesk's number of the agent
     */
    @Schema(name = "HandoffRoute")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RouteView(
            String name,
            int position,
            @Nullable String connection,
            @Nullable String category,
            @Nullable String reason,
            @Nullable String language,
            @Nullable String tier,
            String team,
            @Nullable String assignee) {

        static RouteView of(HandoffRoute route) {
            return new RouteView(
                    route.name(),
                    route.position(),
                    route.connection(),
                    route.category(),
                    route.reason(),
                    route.language(),
                    route.tier(),
                    route.team(),
                    route.assignee());
        }
    }

    /** A route as it shall be; see HandoffRoute. */
    @Schema(name = "HandoffRouteChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RouteChange(
            @Nullable Integer position,
            @Nullable @Size(min = 1, max = 63) String connection,
            @Nullable @Size(min = 1, max = 100) String category,
            @Nullable @Pattern(regexp = "[a-z_]{1,60}") String reason,
            @Nullable @Pattern(regexp = "[a-z]{2,3}") String language,
            @Nullable @Size(min = 1, max = 100) String tier,
            @NotBlank @Size(max = 100) String team,

            @Nullable @Pattern(regexp = HandoffRoute.ASSIGNEE) @Size(max = 200)
            String assignee) {}

    /**
     * What a colleague is advised to do.
     *
     * @param category nothing: any
     * @param reason the code of a reason that counted; nothing: any
     * @param language of the agents
     */
    @Schema(name = "NextStep")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record StepView(
            long id,
            int position,
            @Nullable String category,
            @Nullable String reason,
            String language,
            String text) {

        static StepView of(NextStep step) {
            return new StepView(
                    NextSteps.id(step), step.position(), step.category(), step.reason(), step.language(), step.text());
        }
    }

    /** A step as it shall be; see NextStep. */
    @Schema(name = "NextStepChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record StepChange(
            @Nullable Integer position,
            @Nullable @Size(min = 1, max = 100) String category,
            @Nullable @Pattern(regexp = "[a-z_]{1,60}") String reason,
            @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
            @NotBlank @Size(max = 500) String text) {

        NextStep numbered(@Nullable Long id) {
            return new NextStep(id, Objects.requireNonNullElse(position, 50), category, reason, language, text.strip());
        }
    }

    /**
     * All routes in their order.
     *
     * @return the routes
     */
    @Get("/handoff-routes")
    List<RouteView> handoffRoutes(@Valid @RequestBean Listing list) {
        return list.of(RouteView.class, book.all().stream().map(RouteView::of));
    }

    /**
     * Creates or replaces a route. It counts within two seconds.
     *
     * @param name lower-case letters, digits and hyphens
     * @return the route
     */
    @Put("/handoff-routes/{name}")
    RouteView putHandoffRoute(String name, @Valid @Body RouteChange change) {
        if (!name.matches(NAME)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "A route's name is of lower-case letters, digits and hyphens.");
        }
        return RouteView.of(book.put(new HandoffRoute(
                name,
                Objects.requireNonNullElse(change.position(), 50),
                change.connection(),
                change.category(),
                change.reason(),
                change.language(),
                change.tier(),
                change.team(),
                change.assignee())));
    }

    /** Removes a route. */
    @Delete("/handoff-routes/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteHandoffRoute(String name) {
        if (!book.remove(name)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "There is no route " + name + ".");
        }
    }

    /**
     * All next steps in their order.
     *
     * @return the steps
     */
    @Get("/next-steps")
    List<StepView> nextSteps(@Valid @RequestBean Listing list) {
        return list.of(StepView.class, steps.all().stream().map(StepView::of));
    }

    /**
     * Adds a next step.
     *
     * @return the step
     */
    @Post("/next-steps")
    StepView addNextStep(@Valid @Body StepChange change) {
        return StepView.of(steps.put(change.numbered(null)));
    }

    /**
     * Changes a next step.
     *
     * @return the step
     */
    @Put("/next-steps/{id}")
    StepView putNextStep(long id, @Valid @Body StepChange change) {
        if (!steps.exists(id)) {
            throw noStep(id);
        }
        return StepView.of(steps.put(change.numbered(id)));
    }

    /** Removes a next step. */
    @Delete("/next-steps/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteNextStep(long id) {
        if (!steps.remove(id)) {
            throw noStep(id);
        }
    }

    private static ProblemException noStep(long id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no next step " + id + ".");
    }
}
