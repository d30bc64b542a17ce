package deskhand.pipeline.guard;

import deskhand.base.Marked;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.Seal;
import deskhand.platform.listing.Listing;
import deskhand.playbook.PatternTrial;
import deskhand.playbook.RedLine;
import deskhand.playbook.RedLineBook;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Red lines: messages that cross one go to people at once, before any model sees them. */
@Controller("/api/v1/red-lines")
@Tag(name = "Red lines")
@GuardedApi
class RedLinesController {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    private final RedLineBook book;
    private final RedLineTrials trials;

    RedLinesController(RedLineBook book, RedLineTrials trials) {
        this.book = book;
        this.trials = trials;
    }

    /**
     * A red line.
     *
     * @param pattern an RE2 regular expression, matched without regard to case where white space is single and quotes are
     *     straight
     * @param because tells the people why they got the conversation
     * @param team which team gets it; nothing leaves it where it is
     * @param languages what the pattern covers, for people to know; it is looked for in every message
     * @param label is put on the conversation
     * @param notice what the customer is told at once on a connection in mode auto; nothing keeps silent
     * @param checkDigit whether digits found must also form a valid card number
     * @param examples English messages that cross it in other words; what is like them crosses it as well
     * @param lookAlikes English messages that only sound like it; with some, what has the pattern's words but clearly reads like
     *     what is harmless does not cross it
     */
    @Schema(name = "RedLine")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RedLineView(
            String name,
            String pattern,
            String because,
            @Nullable String team,

            @Schema(
                    type = "string",
                    allowableValues = {"low", "normal", "high", "urgent"})
            String priority,

            List<String> languages,
            String label,
            @Nullable String notice,
            boolean checkDigit,
            boolean enabled,
            List<String> examples,
            List<String> lookAlikes) {

        static RedLineView of(RedLine line) {
            return new RedLineView(
                    line.name(),
                    line.pattern(),
                    line.because(),
                    line.team(),
                    line.priority(),
                    line.languages(),
                    line.label(),
                    line.notice(),
                    line.checkDigit(),
                    line.enabled(),
                    line.examples(),
                    line.lookAlikes());
        }
    }

    /** A red line as it shall be; see RedLine. What is left out is: any language, label red_line, silence, enabled, no examples. */
    @Schema(name = "RedLineChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(
            @NotBlank @Size(max = 20_000) String pattern,
            @NotBlank @Size(max = 500) String because,
            @Nullable @Size(max = 100) String team,

            @NotNull @Pattern(regexp = "low|normal|high|urgent")
            String priority,

            @Nullable @Size(max = 50) List<@Pattern(regexp = "[a-z]{2,3}") String> languages,
            @Nullable @Pattern(regexp = "[a-z0-9_]{1,40}") String label,
            @Nullable @Size(max = 2_000) String notice,
            @Nullable Boolean checkDigit,
            @Nullable Boolean enabled,
            @Nullable @Size(max = 300) List<@NotBlank @Size(max = 600) String> examples,
            @Nullable @Size(max = 300) List<@NotBlank @Size(max = 600) String> lookAlikes) {

        RedLine named(String name) {
            return new RedLine(
                    name,
                    pattern,
                    because,
                    team,
                    priority,
                    languages == null ? List.of() : languages,
                    label == null ? "red_line" : label,
                    notice,
                    Boolean.TRUE.equals(checkDigit),
                    !Boolean.FALSE.equals(enabled),
                    examples == null ? List.of() : examples,
                    lookAlikes == null ? List.of() : lookAlikes);
        }
    }

    /**
     * A pattern to be tried on what customers wrote last.
     *
     * @param messages on how many messages, 500 if left out
     */
    @Schema(name = "RedLineTrial")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Trial(
            @NotBlank @Size(max = 20_000) String pattern,
            @Nullable Boolean checkDigit,
            @Nullable @Min(1) @Max(5_000) Integer messages) {}

    /**
     * What a trial found.
     *
     * @param lookedAt how many messages there were
     * @param hits how many of them the pattern finds
     * @param newHits how many of those no red line stops today
     * @param share hits among the messages, 0 to 1
     * @param micros how long it took to look at all, in millionths of a second
     * @param samples the newest fifty hits
     */
    @Schema(name = "RedLineHits")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Hits(int lookedAt, int hits, int newHits, double share, long micros, List<Hit> samples) {}

    /**
     * A message that the pattern finds.
     *
     * @param conversation the conversation's number in its helpdesk
     * @param text around the first find, with straight quotes and single spaces
     * @param found the words that the pattern finds
     * @param isNew whether no red line stops it today
     */
    @Schema(name = "RedLineHit")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Hit(String conversation, Instant saidAt, String text, List<String> found, boolean isNew) {

        static Hit of(PatternTrial.Hit hit) {
            return new Hit(
                    hit.conversation(),
                    hit.saidAt(),
                    hit.text().stream().map(Marked::text).collect(Collectors.joining()),
                    hit.text().stream()
                            .filter(Marked::isHit)
                            .map(Marked::text)
                            .distinct()
                            .toList(),
                    hit.isNew());
        }
    }

    /**
     * All red lines by name.
     *
     * @return the red lines
     */
    @Get
    List<RedLineView> redLines(@Valid @RequestBean Listing list) {
        return list.of(RedLineView.class, book.all().stream().map(RedLineView::of));
    }

    /**
     * One red line. The header ETag names its state, for If-Match.
     *
     * @return the red line
     */
    @Get("/{name}")
    HttpResponse<RedLineView> redLine(String name) {
        return book.find(name).map(RedLinesController::sealed).orElseThrow(() -> none(name));
    }

    /**
     * Creates or replaces a red line. It counts within two seconds; try it first.
     *
     * @param name lower-case letters, digits and hyphens
     * @param seen the ETag of the red line as you know it; if it is another by now, nothing changes
     * @return the red line
     */
    @Put("/{name}")
    HttpResponse<RedLineView> putRedLine(
            String name, @Valid @Body Change change, @Nullable @Header("If-Match") String seen) {
        if (!name.matches(NAME)) {
            throw bad("A red line's name is of lower-case letters, digits and hyphens, for example legal-action.");
        }
        try {
            return sealed(book.put(change.named(name), seen));
        } catch (IllegalArgumentException e) {
            throw bad("The pattern cannot be understood: " + e.getMessage());
        }
    }

    private static HttpResponse<RedLineView> sealed(RedLine line) {
        return HttpResponse.ok(RedLineView.of(line)).header(HttpHeaders.ETAG, Seal.tag(line));
    }

    /** Removes a red line. */
    @Delete("/{name}")
    @ApiResponse(responseCode = "204", description = "removed", content = @Content(schema = @Schema(hidden = true)))
    HttpResponse<Object> deleteRedLine(String name) {
        if (!book.delete(name)) {
            throw none(name);
        }
        return HttpResponse.noContent();
    }

    /**
     * Tries a pattern on what customers wrote last, without storing it.
     *
     * @return which messages it finds
     */
    @Post("/try")
    Hits tryRedLine(@Valid @Body Trial trial) {
        var asked =
                new Change(trial.pattern(), "", null, "normal", null, null, null, trial.checkDigit(), true, null, null);
        try {
            var found = trials.run(asked.named("trial"), trial.messages() == null ? 500 : trial.messages());
            return new Hits(
                    found.lookedAt(),
                    found.hits(),
                    found.newHits(),
                    found.share(),
                    found.micros(),
                    found.samples().stream().map(Hit::of).toList());
        } catch (IllegalArgumentException e) {
            throw bad("The pattern cannot be understood: " + e.getMessage());
        }
    }

    private static ProblemException none(String name) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no red line " + name + ".");
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, detail);
    }
}
