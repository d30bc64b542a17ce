package deskhand.pipeline;

import deskhand.platform.GuardedApi;
import deskhand.platform.listing.Paging;
import deskhand.turn.FoundTurn;
import deskhand.turn.TurnFinder;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** Turns of all conversations. */
@Controller("/api/v1/turns")
@Tag(name = "Turns")
@GuardedApi
class TurnSearchController {

    private final TurnFinder turns;

    TurnSearchController(TurnFinder turns) {
        this.turns = turns;
    }

    /**
     * A turn in a list; all of it is at {@code /api/v1/turns/{id}}.
     *
     * @param connection the connection's name
     * @param conversation the conversation's number in its helpdesk
     * @param outcome nothing until it is decided, or if a person had answered before the bot began
     * @param reason the code of the reason that decided
     * @param category nothing before it was routed, or if it never was
     */
    @Schema(name = "FoundTurn")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record FoundView(
            long id,
            String connection,
            String conversation,
            String state,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String category,
            Instant openedAt,
            @Nullable Instant finishedAt) {

        static FoundView of(FoundTurn turn) {
            return new FoundView(
                    turn.id(),
                    turn.connection(),
                    turn.conversation(),
                    turn.state(),
                    turn.outcome(),
                    turn.reason(),
                    turn.category(),
                    turn.openedAt(),
                    turn.finishedAt());
        }
    }

    /**
     * The turns of all conversations, newest first.
     *
     * @param connection only those of this connection
     * @param outcome only those that ended so
     * @param reason only those that this reason's code decided
     * @param category only those that were routed to this category
     * @param since only those opened at this time or later
     * @param until only those opened before this time
     * @return a page of turns
     */
    @Get
    List<FoundView> turns(
            @Nullable @QueryValue @Size(max = 63) String connection,
            @Nullable @QueryValue @Pattern(regexp = "send|draft|escalate") String outcome,
            @Nullable @QueryValue @Pattern(regexp = "[a-z_]{1,60}") String reason,
            @Nullable @QueryValue @Size(max = 63) String category,
            @Nullable @QueryValue Instant since,
            @Nullable @QueryValue Instant until,
            @Valid @RequestBean Paging page) {
        var wanted = new TurnFinder.Wanted(connection, outcome, reason, category, since, until);
        return turns.page(wanted, page).stream().map(FoundView::of).toList();
    }
}
