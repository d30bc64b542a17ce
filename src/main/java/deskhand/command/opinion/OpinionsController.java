package deskhand.command.opinion;

import deskhand.platform.GuardedApi;
import deskhand.platform.listing.Paging;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What agents think of the bot's work. */
@Controller("/api/v1/opinions")
@Tag(name = "Learning")
@GuardedApi
class OpinionsController {

    private final Opinions opinions;

    OpinionsController(Opinions opinions) {
        this.opinions = opinions;
    }

    /**
     * What an agent thinks of what the bot did with a message.
     *
     * @param turn what it did
     * @param conversation our number of the conversation
     * @param category of the turn, empty if it had none
     * @param why in the agent's words; empty if they gave no reason, or if the customer was erased
     */
    @Schema(name = "Opinion")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record View(
            long id, long turn, long conversation, String category, boolean good, String why, String who, Instant at) {}

    /**
     * What agents said with the commands good and bad, newest first.
     *
     * @param good only good ones, or only bad ones
     * @param category only those on turns of this category
     * @return a page
     */
    @Get
    List<View> opinions(
            @Nullable @QueryValue Boolean good,
            @Nullable @QueryValue String category,
            @Valid @RequestBean Paging page) {
        return opinions.page(good, category, page).stream()
                .map(one -> new View(
                        one.id(),
                        one.turnId(),
                        one.conversationId(),
                        one.category(),
                        one.good(),
                        one.why(),
                        one.who(),
                        one.at()))
                .toList();
    }
}
