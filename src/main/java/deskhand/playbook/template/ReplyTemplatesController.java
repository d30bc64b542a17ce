package deskhand.playbook.template;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How replies begin and end. */
@Controller("/api/v1/reply-templates")
@Tag(name = "Reply templates")
@GuardedApi
class ReplyTemplatesController {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    private final ReplyTemplates templates;

    ReplyTemplatesController(ReplyTemplates templates) {
        this.templates = templates;
    }

    /**
     * How replies begin and end. The template that names most of what fits counts; what it leaves out is taken from the next
     * best one, in the end from the shipped texts. A line with a placeholder that has no value is left out.
     *
     * @param connection nothing: any, as with the next three
     * @param greeting with the placeholder {name}
     * @param greetingUnnamed where no name is known
     * @param cancelLine with the placeholder {cancel_link}; stands where the customer can cancel by link
     * @param closing such as "Kind regards"; the signature follows on the next line
     * @param shape markdown, plain or html
     */
    @Schema(name = "ReplyTemplate")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record View(
            String name,
            @Nullable String connection,
            @Nullable String category,
            @Nullable String channel,
            @Nullable String language,
            @Nullable String greeting,
            @Nullable String greetingUnnamed,
            @Nullable String cancelLine,
            @Nullable String closing,
            @Nullable String signature,
            @Nullable String shape) {

        static View of(ReplyTemplate template) {
            return new View(
                    template.name(),
                    template.connection(),
                    template.category(),
                    template.channel(),
                    template.language(),
                    template.greeting(),
                    template.greetingUnnamed(),
                    template.cancelLine(),
                    template.closing(),
                    template.signature(),
                    template.shape());
        }
    }

    /** A template as it shall be; see ReplyTemplate. */
    @Schema(name = "ReplyTemplateChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(
            @Nullable @Size(min = 1, max = 63) String connection,
            @Nullable @Size(min = 1, max = 100) String category,
            @Nullable @Size(min = 1, max = 100) String channel,
            @Nullable @Pattern(regexp = "[a-z]{2,3}") String language,
            @Nullable @Size(max = 500) String greeting,
            @Nullable @Size(max = 500) String greetingUnnamed,
            @Nullable @Size(max = 1_000) String cancelLine,
            @Nullable @Size(max = 1_000) String closing,
            @Nullable @Size(max = 1_000) String signature,

            @Nullable @Pattern(regexp = "markdown|plain|html")
            String shape) {

        ReplyTemplate named(String name) {
            return new ReplyTemplate(
                    name,
                    connection,
                    category,
                    channel,
                    language,
                    greeting,
                    greetingUnnamed,
                    cancelLine,
                    closing,
                    signature,
                    shape);
        }
    }

    /**
     * All reply templates by name.
     *
     * @return the templates
     */
    @Get
    List<View> replyTemplates() {
        return templates.all().stream().map(View::of).toList();
    }

    /**
     * Creates or replaces a template. It counts within two seconds; preview it first.
     *
     * @param name lower-case letters, digits and hyphens
     * @return the template
     */
    @Put("/{name}")
    View putReplyTemplate(String name, @Valid @Body Change change) {
        if (!name.matches(NAME)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "A template's name is of lower-case letters, digits and hyphens.");
        }
        var template = change.named(name);
        var unknown = ReplyTemplates.letter(template).unknownPlaceholders();
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "Nothing fills " + String.join(", ", unknown)
                            + ". There are {name}, {cancel_link} and {signature}.");
        }
        return View.of(templates.put(template));
    }

    /** Removes a template. */
    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteReplyTemplate(String name) {
        if (!templates.remove(name)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "There is no template " + name + ".");
        }
    }
}
