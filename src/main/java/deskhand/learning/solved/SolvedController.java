package deskhand.learning.solved;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of conversations that people solved. */
@Controller("/api/v1/solved-conversations")
@Tag(name = "Learning")
@GuardedApi
class SolvedController {

    private final SolvedCases cases;

    SolvedController(SolvedCases cases) {
        this.cases = cases;
    }

    /**
     * A question and what a person answered, both without personal data.
     *
     * @param conversation our number of the conversation
     * @param ref the conversation in its helpdesk
     * @param times how often nearly the same was asked and answered
     */
    @Schema(name = "SolvedConversation")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record View(
            long id,
            long conversation,
            String ref,
            String category,
            String language,
            String question,
            String answer,
            int times,
            Instant solvedAt) {

        static View of(SolvedCase one) {
            return new View(
                    one.id(),
                    one.conversationId(),
                    one.ref(),
                    one.category(),
                    one.language(),
                    one.question(),
                    one.answer(),
                    one.times(),
                    one.solvedAt());
        }
    }

    /**
     * What is kept of solved conversations, newest first.
     *
     * @param category only those of this category
     * @return a page
     */
    @Get
    List<View> solvedConversations(@Nullable @QueryValue String category, @Valid @RequestBean Paging page) {
        return cases.page(category, page).stream().map(View::of).toList();
    }

    /** Forgets one: it is not shown any more. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteSolvedConversation(long id) {
        if (!cases.remove(id)) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "There is no solved conversation " + id + ". GET /api/v1/solved-conversations lists them.");
        }
    }
}
