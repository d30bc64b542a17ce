package deskhand.playbook;

import deskhand.access.Visitor;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The instructions of specialists, version by version. {@code /api/v1/prompts/safety-rules} are the rules that hold for every
 * category; all other names are those of categories.
 */
@Controller("/api/v1/prompts/{name}")
@Tag(name = "Specialists")
@GuardedApi
class PromptsController {

    private final Playbook playbook;
    private final Specialists specialists;
    private final Instructions instructions;

    PromptsController(Playbook playbook, Specialists specialists, Instructions instructions) {
        this.playbook = playbook;
        this.specialists = specialists;
        this.instructions = instructions;
    }

    /**
     * One wording of instructions. Its text never changes.
     *
     * @param name safety-rules or the category's name
     * @param note why it was written
     * @param published whether it is the one in use
     */
    @Schema(name = "PromptVersion")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record PromptView(
            String name, int number, String text, String note, String author, Instant createdAt, boolean published) {}

    /**
     * A new wording.
     *
     * @param author who wrote it; left out, or if a person is logged in, whoever asks
     */
    @Schema(name = "NewPromptVersion")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record NewPrompt(
            @NotBlank @Size(max = 20_000) String text,
            @Nullable @Size(max = 500) String note,
            @Nullable @Size(min = 1, max = 100) String author) {}

    /** Somebody published a version. */
    @Schema(name = "PromptPublication")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record PublicationView(long id, int number, String author, Instant at) {}

    /**
     * What differs between two wordings.
     *
     * @param lines those of both texts: what stays begins with a space, what goes with a minus, what comes with a plus
     */
    @Schema(name = "PromptDiff")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Diff(int from, int to, List<String> lines) {}

    /**
     * The versions, newest first.
     *
     * @param name safety-rules or the category's name
     * @return a page of versions
     */
    @Get
    List<PromptView> prompts(String name, @Valid @RequestBean Paging page) {
        return instructions.versions(key(name), page).stream()
                .map(version -> view(name, version))
                .toList();
    }

    /**
     * One version.
     *
     * @param name safety-rules or the category's name
     * @return the version
     */
    @Get("/{number}")
    PromptView prompt(String name, int number) {
        return view(name, found(name, number));
    }

    /**
     * Keeps a new wording as a draft. It is used once it is published.
     *
     * @param name safety-rules or the category's name
     * @param seen the number of the newest version you know; if there is a newer one, nothing is kept
     * @return the draft
     */
    @Post
    @Status(HttpStatus.CREATED)
    PromptView draftPrompt(
            String name,
            @Valid @Body NewPrompt prompt,
            @Nullable @Header("If-Match") String seen,
            @Parameter(hidden = true) Visitor visitor) {
        var draft = instructions.draft(
                key(name),
                prompt.text(),
                Objects.requireNonNullElse(prompt.note(), ""),
                visitor.signs(prompt.author()),
                number(seen));
        return view(name, draft);
    }

    /**
     * Publishes a version: the specialist goes by it from the next turn on. Publishing an older one takes the newer back.
     *
     * @param name safety-rules or the category's name
     * @param seen the number of the version you know as the published one; if it is another by now, nothing is published
     * @return the published version
     */
    @Post("/{number}/publish")
    PromptView publishPrompt(
            String name,
            int number,
            @Nullable @Header("If-Match") String seen,
            @Parameter(hidden = true) Visitor visitor) {
        found(name, number);
        instructions.publish(key(name), number, visitor.name(), number(seen));
        return view(name, found(name, number));
    }

    /**
     * Goes back to the version that was published before the one that is now.
     *
     * @param name safety-rules or the category's name
     * @param seen the number of the version you know as the published one; if it is another by now, nothing changes
     * @return the published version
     */
    @Post("/rollback")
    PromptView rollBackPrompt(
            String name, @Nullable @Header("If-Match") String seen, @Parameter(hidden = true) Visitor visitor) {
        var before = instructions
                .before(key(name))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT, "No other version of these instructions was ever published."));
        instructions.publish(key(name), before, visitor.name(), number(seen));
        return view(name, found(name, before));
    }

    /**
     * Who published what, newest first.
     *
     * @param name safety-rules or the category's name
     * @return a page of publications
     */
    @Get("/publications")
    List<PublicationView> promptPublications(String name, @Valid @RequestBean Paging page) {
        return instructions.publications(key(name), page).stream()
                .map(one -> new PublicationView(one.id(), one.number(), one.author(), one.at()))
                .toList();
    }

    private static @Nullable Integer number(@Nullable String seen) {
        if (seen == null) {
            return null;
        }
        try {
            return Integer.valueOf(seen.replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "If-Match takes the number of a version here.");
        }
    }

    /**
     * Compares a version with another line by line.
     *
     * @param name safety-rules or the category's name
     * @param from the number to compare with; the published one if left out
     * @return the lines of both
     */
    @Get("/{number}/diff")
    Diff promptDiff(String name, int number, @Nullable @QueryValue Integer from) {
        var after = found(name, number);
        var published = specialists.published(key(name));
        var other = from != null ? from : published == null ? number : published;
        return new Diff(other, number, TextDiff.of(found(name, other).text(), after.text()));
    }

    private PromptVersion found(String name, int number) {
        return instructions
                .version(key(name), number)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no version " + number + " of the instructions of " + name + "."));
    }

    private String key(String name) {
        if (name.equals(PromptVersion.SAFETY_RULES)) {
            return PromptVersion.FOR_ALL;
        }
        return playbook.find(name)
                .map(Category::slug)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There are no instructions of '" + name + "'. Name safety-rules or a category; GET"
                                + " /api/v1/categories lists them."));
    }

    private static PromptView view(String name, PromptVersion version) {
        return new PromptView(
                name,
                version.number(),
                version.text(),
                version.note(),
                version.author(),
                version.createdAt(),
                version.published());
    }
}
