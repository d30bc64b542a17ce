package deskhand.playbook.template;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.Seal;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
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

/** How replies begin and end, and what is said at a handover. */
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
     * How replies begin and end, and what the customer is told when a person takes over. The template that names most of what fits counts; what it leaves out is taken from the next
     * best one, in the end from the shipped texts. A line with a placeholder that has no value is left out.
     *
     * @param connection nothing: any, as with the next three
     * @param greeting with the placeholder {name}
     * @param greetingUnnamed where no name is known
     * @param cancelLine with the placeholder {cancel_link}; stands where the customer can cancel by link
     * @param closing such as "Kind regards"; the signature follows on the next line
     * @param notice what the customer is told when a person takes over
     * @param noticeClosed what is added to it outside business hours, with the placeholders {hours} and {time_zone}
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
            @Nullable String notice,
            @Nullable String noticeClosed) {

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
                    template.notice(),
                    template.noticeClosed());
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
            @Nullable @Size(max = 1_000) String notice,
            @Nullable @Size(max = 1_000) String noticeClosed) {

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
                    notice,
                    noticeClosed);
        }
    }

    /**
     * All reply templates by name.
     *
     * @return the templates
     */
    @Get
    List<View> replyTemplates(@Valid @RequestBean Listing list) {
        return list.of(View.class, templates.all().stream().map(View::of));
    }

    /**
     * One template. The header ETag names its state, for If-Match.
     *
     * @return the template
     */
    @Get("/{name}")
    HttpResponse<View> replyTemplate(String name) {
        return templates
                .find(name)
                .map(ReplyTemplatesController::sealed)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no template " + name + "."));
    }

    /**
     * Creates or replaces a template. It counts within two seconds; preview it first.
     *
     * @param name lower-case letters, digits and hyphens
     * @param seen the ETag of the template as you know it; if it is another by now, nothing changes
     * @return the template
     */
    @Put("/{name}")
    HttpResponse<View> putReplyTemplate(
            String name, @Valid @Body Change change, @Nullable @Header("If-Match") String seen) {
        if (!name.matches(NAME)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "A template's name is of lower-case letters, digits and hyphens.");
        }
        try {
            return sealed(templates.put(change.named(name), seen));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static HttpResponse<View> sealed(ReplyTemplate template) {
        return HttpResponse.ok(View.of(template)).header(HttpHeaders.ETAG, Seal.tag(template));
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
