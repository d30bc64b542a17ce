package deskhand.pipeline.guard;

import deskhand.conversation.Conversations;
import deskhand.conversation.CustomerWords;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.playbook.RedLine;
import deskhand.playbook.RedLineBook;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import org.jspecify.annotations.Nullable;

/** Red lines: messages that cross one go to people at once, before any model sees them. */
@Controller("/api/v1/red-lines")
@Tag(name = "Red lines")
@GuardedApi
class RedLinesController {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
    private static final int MOST_SAMPLES = 50;
    private static final int EXCERPT = 300;

    private final RedLineBook book;
    private final Conversations conversations;

    RedLinesController(RedLineBook book, Conversations conversations) {
        this.book = book;
        this.conversations = conversations;
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
            boolean enabled) {

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
                    line.enabled());
        }
    }

    /** A red line as it shall be; see RedLine. What is left out is: any language, label red_line, silence, enabled. */
    @Schema(name = "RedLineChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(
            @NotBlank @Size(max = 8_000) String pattern,
            @NotBlank @Size(max = 500) String because,
            @Nullable @Size(max = 100) String team,

            @NotNull @Pattern(regexp = "low|normal|high|urgent")
            String priority,

            @Nullable @Size(max = 50) List<@Pattern(regexp = "[a-z]{2,3}") String> languages,
            @Nullable @Pattern(regexp = "[a-z0-9_]{1,40}") String label,
            @Nullable @Size(max = 2_000) String notice,
            @Nullable Boolean checkDigit,
            @Nullable Boolean enabled) {

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
                    !Boolean.FALSE.equals(enabled));
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
            @NotBlank @Size(max = 8_000) String pattern,
            @Nullable Boolean checkDigit,
            @Nullable @Min(1) @Max(5_000) Integer messages) {}

    /**
     * What a trial found.
     *
     * @param lookedAt how many messages there were
     * @param hits how many of them the pattern finds
     * @param newHits how many of those no red line stops today
     * @param samples the newest fifty hits
     */
    @Schema(name = "RedLineHits")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Hits(int lookedAt, int hits, int newHits, List<Hit> samples) {}

    /**
     * A message that the pattern finds.
     *
     * @param conversation the conversation's number in its helpdesk
     * @param isNew whether no red line stops it today
     */
    @Schema(name = "RedLineHit")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Hit(String conversation, Instant saidAt, String text, boolean isNew) {}

    /**
     * All red lines by name.
     *
     * @return the red lines
     */
    @Get
    List<RedLineView> redLines() {
        return book.all().stream().map(RedLineView::of).toList();
    }

    /**
     * One red line.
     *
     * @return the red line
     */
    @Get("/{name}")
    RedLineView redLine(String name) {
        return book.find(name).map(RedLineView::of).orElseThrow(() -> none(name));
    }

    /**
     * Creates or replaces a red line. It counts within two seconds; try it first.
     *
     * @param name lower-case letters, digits and hyphens
     * @return the red line
     */
    @Put("/{name}")
    RedLineView putRedLine(String name, @Valid @Body Change change) {
        if (!name.matches(NAME)) {
            throw bad("A red line's name is of lower-case letters, digits and hyphens, for example legal-action.");
        }
        try {
            return RedLineView.of(book.put(change.named(name)));
        } catch (IllegalArgumentException e) {
            throw bad("The pattern cannot be understood: " + e.getMessage());
        }
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
        var asked = new Change(trial.pattern(), "", null, "normal", null, null, null, trial.checkDigit(), true);
        try {
            var crosses = book.crossing(asked.named("trial"));
            var today = book.all().stream()
                    .filter(RedLine::enabled)
                    .map(book::crossing)
                    .toList();
            var said = conversations.newestOfCustomers(trial.messages() == null ? 500 : trial.messages());
            var hits = said.stream()
                    .filter(one -> crosses.test(one.text()))
                    .map(one -> hit(one, today.stream().noneMatch(line -> line.test(one.text()))))
                    .toList();
            return new Hits(
                    said.size(),
                    hits.size(),
                    Math.toIntExact(hits.stream().filter(Hit::isNew).count()),
                    hits.stream().limit(MOST_SAMPLES).toList());
        } catch (IllegalArgumentException e) {
            throw bad("The pattern cannot be understood: " + e.getMessage());
        }
    }

    private static Hit hit(CustomerWords said, boolean isNew) {
        var text = said.text().length() <= EXCERPT ? said.text() : said.text().substring(0, EXCERPT) + "…";
        return new Hit(said.conversationRef(), said.saidAt(), text, isNew);
    }

    private static ProblemException none(String name) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no red line " + name + ".");
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, detail);
    }
}
