package deskhand.pipeline.assemble;

import deskhand.platform.GuardedApi;
import deskhand.playbook.policy.PolicyBook;
import deskhand.playbook.template.Letter;
import deskhand.playbook.template.Notice;
import deskhand.playbook.template.ReplyTemplates;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows what a reply would look like. */
@Controller("/api/v1/reply-templates/preview")
@Tag(name = "Reply templates")
@GuardedApi
class PreviewController {

    private final Assembler assembler;
    private final ReplyTemplates templates;
    private final PolicyBook policies;

    PreviewController(Assembler assembler, ReplyTemplates templates, PolicyBook policies) {
        this.assembler = assembler;
        this.templates = templates;
        this.policies = policies;
    }

    /**
     * A reply to be shown. Texts given here count before those that are stored for the place.
     *
     * @param body what the bot would say
     * @param name the customer's first name; nothing: unknown
     * @param cancelLink where the customer could cancel; nothing: none is due
     * @param shape as which it is shown, markdown if left out; what a channel takes of it is for its helpdesk
     */
    @Schema(name = "ReplyPreview")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Wanted(
            @NotBlank @Size(max = 20_000) String body,
            @Nullable @Size(max = 100) String name,
            @Nullable @Size(max = 1_000) String cancelLink,
            @Nullable @Size(max = 63) String connection,
            @Nullable @Size(max = 100) String category,
            @Nullable @Size(max = 100) String channel,
            @Nullable @Pattern(regexp = "[a-z]{2,3}") String language,
            @Nullable @Size(max = 500) String greeting,
            @Nullable @Size(max = 500) String greetingUnnamed,
            @Nullable @Size(max = 1_000) String cancelLine,
            @Nullable @Size(max = 1_000) String closing,
            @Nullable @Size(max = 1_000) String signature,
            @Nullable @Size(max = 1_000) String notice,
            @Nullable @Size(max = 1_000) String noticeClosed,

            @Nullable @Pattern(regexp = "markdown|plain|html")
            String shape) {

        Letter letter() {
            return new Letter(greeting, greetingUnnamed, cancelLine, closing, signature, notice, noticeClosed);
        }

        @Override
        public String toString() {
            return "ReplyPreview";
        }
    }

    /**
     * A reply as it would look.
     *
     * @param notice what the customer would be told if a person took over instead
     * @param noticeClosed the same outside business hours; where none are kept, with some
     */
    @Schema(name = "PreviewedReply")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Shown(String text, String notice, String noticeClosed) {}

    /**
     * Shows the whole reply without storing anything.
     *
     * @return the reply
     */
    @Post
    Shown previewReply(@Valid @Body Wanted wanted) {
        var language = Objects.requireNonNullElse(wanted.language(), "en");
        var connection = Objects.requireNonNullElse(wanted.connection(), "");
        var stored = templates.letter(
                connection, wanted.category(), Objects.requireNonNullElse(wanted.channel(), ""), language);
        var letter = wanted.letter().or(stored);
        return new Shown(
                assembler.preview(
                        letter,
                        language,
                        wanted.name(),
                        wanted.cancelLink(),
                        wanted.body(),
                        Shape.named(wanted.shape())),
                Notice.in(language, letter, null),
                Notice.whenClosed(language, letter, policies.hours(connection).orElse(null)));
    }
}
