package deskhand.learning.correction;

import deskhand.access.Visitor;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people sent in place of drafts, and how many drafts they sent as they were. */
@Controller("/api/v1/corrections")
@Tag(name = "Learning")
@GuardedApi
class CorrectionsController {

    private final CorrectionRows rows;
    private final Corrections corrections;
    private final FateRows fates;
    private final Promotions promotions;
    private final Clock clock;

    CorrectionsController(
            CorrectionRows rows, Corrections corrections, FateRows fates, Promotions promotions, Clock clock) {
        this.rows = rows;
        this.corrections = corrections;
        this.fates = fates;
        this.promotions = promotions;
        this.clock = clock;
    }

    /**
     * What a person sent in place of a draft.
     *
     * @param turn the turn whose draft it was
     * @param conversation our number of the conversation
     * @param who sent it; replies written in the helpdesk itself come without a name
     * @param kinds what the change is about, the gravest first: safety, accuracy, policy, completeness, tone, style
     * @param sortedBy who says so: rules, or a model's name
     * @param about what the customer asked, without personal data
     * @param shownDraft the draft as specialists are shown it, without personal data
     * @param shownSent what was sent, as specialists are shown it
     * @param difference how to get from the draft to what was sent; only when a single correction is asked for
     */
    @Schema(name = "Correction")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record View(
            long id,
            long turn,
            long conversation,
            String category,
            String language,
            String who,
            String draft,
            String sent,
            List<String> kinds,
            String sortedBy,
            String about,
            String shownDraft,
            String shownSent,
            Instant at,
            List<Difference.Piece> difference) {}

    /**
     * What people did with the drafts of a category in a week.
     *
     * @param week its Monday, by UTC
     * @param unchanged sent word for word
     * @param edited sent with changes
     * @param replaced a person said something else
     * @param rejected a person said that it is not to be sent
     * @param redone a person asked for another draft
     * @param accepted the share of drafts that was sent word for word, from 0 to 1
     */
    @Schema(name = "DraftAcceptance")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Acceptance(
            LocalDate week,
            String category,
            long unchanged,
            long edited,
            long replaced,
            long rejected,
            long redone,
            double accepted) {}

    /**
     * A version of instructions with an example from a correction.
     *
     * @param category whose instructions they are
     * @param number of the version
     */
    @Schema(name = "CorrectionPromptDraft")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record PromptDraft(String category, int number) {}

    /**
     * Corrections, newest first.
     *
     * @param category only those of this category
     * @param kind only those about this: safety, accuracy, policy, completeness, tone or style
     * @return a page
     */
    @Get
    List<View> corrections(
            @Nullable @QueryValue String category, @Nullable @QueryValue String kind, @Valid @RequestBean Paging page) {
        if (kind != null && Stream.of(Kind.values()).map(Kind::word).noneMatch(kind::equals)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "kind is one of safety, accuracy, policy, completeness, tone, style.");
        }
        return corrections.page(category, kind, page).stream()
                .map(one -> view(one, List.of()))
                .toList();
    }

    /**
     * One correction with the difference, word by word.
     *
     * @return the correction
     */
    @Get("/{id}")
    View correction(long id) {
        return rows.findById(id)
                .map(one -> view(one, Difference.between(one.draft(), one.sent())))
                .orElseThrow(() -> unknown(id));
    }

    /** Forgets a correction: specialists are not shown it any more. How the draft fared still counts. */
    @Delete("/{id}")
    @ApiResponse(responseCode = "204", description = "removed", content = @Content(schema = @Schema(hidden = true)))
    HttpResponse<Object> deleteCorrection(long id) {
        if (rows.delete(id) == 0) {
            throw unknown(id);
        }
        return HttpResponse.noContent();
    }

    /**
     * Puts a correction into its category's instructions as an example: a new version that nobody uses before it is published.
     * It is drawn up from the version in use, or from a draft that came from another correction a moment ago. Only the texts
     * without personal data are used. If it is in there already, that version is named.
     *
     * @return where the new version is
     */
    @Post("/{id}/prompt")
    @Status(HttpStatus.CREATED)
    PromptDraft draftPromptFromCorrection(long id, @Parameter(hidden = true) Visitor visitor) {
        return switch (promotions.toInstructions(id, visitor.name())) {
            case Promoted.Drafted drafted -> new PromptDraft(drafted.category(), drafted.number());
            case Promoted.There there -> new PromptDraft(there.category(), there.number());
            case Promoted.Gone _ -> throw unknown(id);
            case Promoted.Impossible impossible -> throw new ProblemException(HttpStatus.CONFLICT, impossible.why());
        };
    }

    /**
     * How many drafts people sent as they were, by week and category, oldest week first. Drafts on which nobody decided do not
     * count.
     *
     * @param weeks how far back
     * @param category only this one
     * @return what there was
     */
    @Get("/acceptance")
    List<Acceptance> draftAcceptance(
            @QueryValue(defaultValue = "12") @Min(1) @Max(104) int weeks,
            @Nullable @QueryValue String category,
            @Valid @RequestBean Listing list) {
        var counted = new LinkedHashMap<Map.Entry<LocalDate, String>, Map<Fate, Long>>();
        for (var count : fates.count(clock.instant().minus(Duration.ofDays(7L * weeks)), category)) {
            counted.computeIfAbsent(Map.entry(count.week(), count.category()), _ -> new EnumMap<>(Fate.class))
                    .put(count.fate(), count.drafts());
        }
        return list.of(
                Acceptance.class,
                counted.entrySet().stream()
                        .map(entry -> acceptance(
                                entry.getKey().getKey(), entry.getKey().getValue(), entry.getValue())));
    }

    private static Acceptance acceptance(LocalDate week, String category, Map<Fate, Long> drafts) {
        var all = drafts.values().stream().mapToLong(Long::longValue).sum();
        var unchanged = drafts.getOrDefault(Fate.UNCHANGED, 0L);
        return new Acceptance(
                week,
                category,
                unchanged,
                drafts.getOrDefault(Fate.EDITED, 0L),
                drafts.getOrDefault(Fate.REPLACED, 0L),
                drafts.getOrDefault(Fate.REJECTED, 0L),
                drafts.getOrDefault(Fate.REDONE, 0L),
                Math.round(1000.0 * unchanged / all) / 1000.0);
    }

    private static ProblemException unknown(long id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no correction " + id + ".");
    }

    private static View view(Correction one, List<Difference.Piece> difference) {
        return new View(
                one.id(),
                one.turnId(),
                one.conversationId(),
                one.category(),
                one.language(),
                one.who(),
                one.draft(),
                one.sent(),
                one.kinds(),
                one.sortedBy(),
                one.about(),
                one.lessonDraft(),
                one.lessonSent(),
                one.at(),
                difference);
    }
}
