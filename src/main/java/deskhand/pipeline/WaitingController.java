package deskhand.pipeline;

import deskhand.platform.GuardedApi;
import deskhand.platform.listing.Paging;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Drafts and handovers that wait for a person. */
@Controller("/api/v1/waiting")
@Tag(name = "Turns")
@GuardedApi
class WaitingController {

    private final WaitingTurns turns;
    private final Clock clock;

    WaitingController(WaitingTurns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * A draft or a handover whose customer has no answer yet.
     *
     * @param conversation the conversation's number in its helpdesk
     * @param outcome draft or escalate
     * @param raisedAt when it was raised again, if it was
     */
    @Schema(name = "WaitingTurn")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record WaitingView(
            long turn,
            String connection,
            String conversation,
            String outcome,
            String reason,
            Instant since,
            long ageSeconds,
            @Nullable Instant raisedAt) {}

    /**
     * What waits, the oldest turn first. Page on with the last turn seen.
     *
     * @return a page of drafts and handovers
     */
    @Get
    List<WaitingView> waiting(@Valid @RequestBean Paging page) {
        var now = clock.instant();
        var found = page.orOldest().oldestFirst()
                ? turns.oldest(now, page.above(), page.below(), page.limit())
                : turns.newest(now, page.above(), page.below(), page.limit());
        return found.stream()
                .map(turn -> new WaitingView(
                        turn.id(),
                        turn.connection(),
                        turn.conversation(),
                        turn.outcome(),
                        turn.reason().toLowerCase(Locale.ROOT),
                        turn.since(),
                        Duration.between(turn.since(), now).toSeconds(),
                        turn.raisedAt()))
                .toList();
    }
}
