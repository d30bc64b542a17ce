package deskhand.knowledge;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/** Trying a question, and what the library lacks. */
@Controller("/api/v1/knowledge")
@Tag(name = "Knowledge")
@GuardedApi
class KnowledgeController {

    private final Knowledge knowledge;
    private final Gaps gaps;
    private final Citations citations;

    KnowledgeController(Knowledge knowledge, Gaps gaps, Citations citations) {
        this.knowledge = knowledge;
        this.gaps = gaps;
        this.citations = citations;
    }

    /**
     * A question to try.
     *
     * @param before what the same customer said before, oldest first, if this is a follow-up
     * @param answered the last reply, if this is a follow-up
     * @param restated what is wanted in words that stand by themselves, as the router puts it
     * @param category only documents of this category, unless none of them answers
     * @param limit how many passages, 5 if left out
     */
    @Schema(name = "KnowledgeQuestion")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record QuestionBody(
            @NotBlank @Size(max = 4000) String question,
            @Nullable @Size(max = 20) List<@Size(max = 4000) String> before,
            @Nullable @Size(max = 4000) String answered,
            @Nullable @Size(max = 4000) String restated,
            @Nullable String category,
            @Nullable String language,
            @Nullable String product,
            @Nullable @Min(1) @Max(50) Integer limit) {}

    /**
     * What a search found and how it was ranked.
     *
     * @param answered whether anything is good enough to be used
     * @param floor the score that a passage needs to be used
     * @param certainty how sure it is that the library answers at all, from 0 to 1
     * @param index which index answered
     * @param note what else is to be said
     */
    @Schema(name = "KnowledgeAnswer")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Answer(
            boolean answered,
            double floor,
            double certainty,
            String index,
            @Nullable String note,
            List<RankedPassage> passages) {}

    /**
     * A passage and how it came to its place.
     *
     * @param ref under which it is cited
     * @param meaning nearness in meaning, from 0 to 1
     * @param words share of the question's words that it has, rare ones counting more, from 0 to 1
     * @param fused both together
     * @param reranked by a model that read question and passage, where there is one
     * @param freshness what its age leaves of it
     * @param score the last word
     * @param used whether it is above the floor
     */
    @Schema(name = "RankedPassage")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RankedPassage(
            String ref,
            long documentId,
            String heading,
            String text,
            @Nullable String link,
            double meaning,
            double words,
            double fused,
            @Nullable Double reranked,
            double freshness,
            double score,
            boolean used) {

        static RankedPassage of(Found.Ranked ranked, double floor) {
            var passage = ranked.passage();
            var hit = ranked.hit();
            return new RankedPassage(
                    passage.ref(),
                    passage.documentId(),
                    passage.heading(),
                    passage.text(),
                    passage.link(),
                    hit.meaning(),
                    hit.words(),
                    hit.fused(),
                    hit.reranked(),
                    ranked.freshness(),
                    ranked.score(),
                    ranked.score() >= floor);
        }
    }

    /**
     * Tries a question and explains the ranking. Counts nothing.
     *
     * @return the best passages, best first, those that are not good enough too
     */
    @Post("/search")
    Answer searchKnowledge(@Valid @Body QuestionBody body) {
        var question = new Question(
                body.question(),
                Objects.requireNonNullElse(body.before(), List.of()),
                body.answered(),
                body.category(),
                body.language(),
                body.product(),
                body.restated());
        var found = knowledge.search(question, Objects.requireNonNullElse(body.limit(), 5));
        var passages = found.ranked().stream()
                .map(one -> RankedPassage.of(one, found.floor()))
                .toList();
        var note = found.nothing() ? "No passage above the floor." : null;
        return new Answer(
                !found.nothing(),
                found.floor(),
                found.certainty(),
                found.index(),
                found.note() == null ? note : note == null ? found.note() : note + " " + found.note(),
                passages);
    }

    /**
     * Questions that customers asked and nothing answered, the most asked first.
     *
     * @param sort asked: the most asked first; newest or oldest: by when it was last asked
     * @param page from 0
     * @return a page of gaps
     */
    @Get("/gaps")
    List<Gap> knowledgeGaps(
            @QueryValue(defaultValue = "asked") @Pattern(regexp = "asked|newest|oldest") String sort,
            @QueryValue(defaultValue = "0") @Min(0) @Max(1_000) int page,
            @QueryValue(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return gaps.open(sort, limit, page * limit);
    }

    /**
     * Takes a gap off the list. Asked again, it comes back.
     */
    @Post("/gaps/{id}/close")
    @ApiResponse(responseCode = "204", description = "closed")
    HttpResponse<Void> closeKnowledgeGap(long id) {
        if (!gaps.close(id)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "There is no open gap " + id + ".");
        }
        return HttpResponse.noContent();
    }

    /**
     * Published documents that somebody should look at: old, past their time, saying what another says, or used in what
     * agents rejected. In the order they were added.
     *
     * @return a page of documents and why
     */
    @Get("/stale")
    List<Stale> staleDocuments(@Valid @RequestBean Paging page) {
        return citations.stale(page.orOldest());
    }
}
