package deskhand.pipeline;

import deskhand.pipeline.route.Label;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the embedded brain can be asked. None of it gets into a log: it may be customers' text. */
final class BrainQuestions {

    private BrainQuestions() {}

    /**
     * Texts to be routed.
     *
     * @param labels what the texts may be about; the categories if left out
     * @param outside texts that are about none of the labels; from 20 on they set where "unsure" begins
     */
    @Schema(name = "TextsToRoute")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ToRoute(
            @NotNull @Size(min = 1, max = 200) List<@NotBlank @Size(max = 20_000) String> texts,
            @Nullable @Size(max = 400) List<@NotNull @Valid LabelGiven> labels,
            @Nullable @Size(max = 500) List<@NotBlank @Size(max = 2_000) String> outside) {

        @Override
        public String toString() {
            return "TextsToRoute";
        }
    }

    /** Something a text may be about. It needs a description or some examples to be told from others. */
    @Schema(name = "Label")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record LabelGiven(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 2_000) String description,
            @Nullable @Size(max = 300) List<@NotBlank @Size(max = 2_000) String> examples) {

        Label label() {
            return new Label(
                    name, Objects.requireNonNullElse(description, ""), Objects.requireNonNullElse(examples, List.of()));
        }
    }

    /** Texts as customers would write them. */
    @Schema(name = "Texts")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Texts(@NotNull @Size(min = 1, max = 200) List<@NotBlank @Size(max = 20_000) String> texts) {

        @Override
        public String toString() {
            return "Texts";
        }
    }

    @Schema(name = "AnswersToJudge")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Answers(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid AnswerGiven> answers) {

        @Override
        public String toString() {
            return "AnswersToJudge";
        }
    }

    /** An answer, what it rests on, and what was asked. */
    @Schema(name = "AnswerToJudge")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record AnswerGiven(
            @NotBlank @Size(max = 20_000) String answer,
            @NotNull @Size(max = 20) List<@NotNull @Size(max = 40_000) String> sources,
            @Nullable @Size(max = 20_000) String question) {}

    @Schema(name = "MailsToStrip")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Mails(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Mail> mails) {

        @Override
        public String toString() {
            return "MailsToStrip";
        }
    }

    /** The body of an e-mail; html if it is not plain text. */
    @Schema(name = "MailToStrip")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Mail(
            @NotNull @Size(max = 200_000) String body,
            @Nullable Boolean html) {}
}
