package deskhand.pipeline.trial;

import deskhand.model.Spending;
import deskhand.pipeline.trial.TriedMessage.Attempt;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.playbook.Instructions;
import deskhand.playbook.Playbook;
import deskhand.playbook.PromptVersion;
import deskhand.turn.Because;
import deskhand.turn.Finding;
import deskhand.turn.Turn;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tries a wording of instructions on messages before it is published. */
@Controller("/api/v1/prompts/{name}/{number}/try")
@Tag(name = "Specialists")
@GuardedApi
@ExecuteOn(TaskExecutors.BLOCKING)
class PromptTrialsController {

    private final PromptTrials trials;
    private final Instructions instructions;
    private final Playbook playbook;

    PromptTrialsController(PromptTrials trials, Instructions instructions, Playbook playbook) {
        this.trials = trials;
        this.instructions = instructions;
        this.playbook = playbook;
    }

    /**
     * On what a wording is to be tried: five messages at most.
     *
     * @param turns numbers of turns whose messages are taken, with what was said before them
     * @param messages messages that you write
     * @param from the number to compare with; the published one if left out
     */
    @Schema(name = "PromptTrial")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Wanted(
            @Nullable @Size(max = PromptTrials.MOST) List<@NotNull Long> turns,
            @Nullable @Size(max = PromptTrials.MOST) List<@NotNull @Valid Message> messages,
            @Nullable Integer from) {

        @Override
        public String toString() {
            return "PromptTrial";
        }
    }

    /**
     * A message as a customer would write it.
     *
     * @param verified whether the helpdesk has proved who is writing
     */
    @Schema(name = "PromptTrialMessage")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Message(
            @NotBlank @Size(max = 20_000) String text,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 320) String email,
            @Nullable Boolean verified) {

        @Override
        public String toString() {
            return "PromptTrialMessage";
        }
    }

    /**
     * What became of the messages.
     *
     * @param from the number that was compared with
     */
    @Schema(name = "PromptTrialResult")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Result(int from, int to, List<Tried> messages) {}

    /**
     * A message with both wordings.
     *
     * @param turn the turn it was taken from
     * @param category what it is about
     * @param because compared; or why not: decided_earlier, other_category, without_model (the embedded brain reads no
     *     instructions), no_time, failed
     */
    @Schema(name = "PromptTrialMessageResult")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Tried(
            @Nullable Long turn,
            String text,
            @Nullable String category,
            String because,
            @Nullable Side before,
            @Nullable Side after) {}

    /**
     * One of the two.
     *
     * @param reply what the customer, or a colleague as a draft, would have got
     * @param reasons codes of all reasons that counted, the one that decided first
     * @param verdict of the gate: pass, revise, hold, stop; nothing if it did not come to that
     * @param findings what the gate has against it
     * @param by which model wrote it
     * @param cost nothing if no call had a price
     * @param millis the stages before the specialist are gone through once and counted with the first
     */
    @Schema(name = "PromptTrialSide")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Side(
            @Schema(
                    type = "string",
                    allowableValues = {"send", "draft", "escalate"})
            String outcome,

            List<String> reasons,
            @Nullable String reply,
            @Nullable String verdict,
            List<String> findings,
            @Nullable String by,
            @Nullable Double confidence,
            int calls,
            long tokens,
            @Nullable BigDecimal cost,
            long millis) {

        static @Nullable Side of(@Nullable Attempt attempt) {
            if (attempt == null) {
                return null;
            }
            var proposal = attempt.proposal();
            var verdict = attempt.verdict();
            Spending spent = attempt.spending();
            return new Side(
                    attempt.outcome().word(),
                    attempt.outcome().because().stream()
                            .map(Because::reason)
                            .map(reason -> reason.code())
                            .toList(),
                    attempt.text(),
                    verdict == null ? null : verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    verdict == null
                            ? List.of()
                            : verdict.findings().stream().map(Finding::says).toList(),
                    proposal == null ? null : proposal.by(),
                    proposal == null ? null : proposal.confidence(),
                    spent.calls(),
                    spent.tokens(),
                    spent.cost(),
                    attempt.millis());
        }
    }

    /**
     * Runs messages with this version in place of the published one, and with the published one, as if the connection were
     * in mode auto. Nobody is answered and nothing is kept but the record of the calls of models, which are charged to the budgets.
     *
     * @param name safety-rules or the category's name
     * @return both replies to each message
     */
    @Post
    Result tryPrompt(String name, int number, @Valid @Body Wanted wanted) {
        var key = key(name);
        var after = version(key, name, number);
        var from = wanted.from() == null ? instructions.published(key) : wanted.from();
        var before = from == null ? after : version(key, name, from);
        var messages = messages(wanted);
        return new Result(
                before.number(),
                number,
                trials.run(key, before.text(), after.text(), messages).stream()
                        .map(PromptTrialsController::view)
                        .toList());
    }

    private List<Turn> messages(Wanted wanted) {
        var messages = new ArrayList<Turn>();
        if (wanted.turns() != null) {
            for (var turn : wanted.turns()) {
                messages.add(trials.heard(turn)
                        .orElseThrow(() -> new ProblemException(
                                HttpStatus.NOT_FOUND, "There is no turn " + turn + " that was begun.")));
            }
        }
        if (wanted.messages() != null) {
            wanted.messages()
                    .forEach(one -> messages.add(
                            trials.written(one.text(), one.name(), one.email(), Boolean.TRUE.equals(one.verified()))));
        }
        if (messages.isEmpty() || messages.size() > PromptTrials.MOST) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "Give one to " + PromptTrials.MOST + " messages, in turns and messages together.");
        }
        return messages;
    }

    private PromptVersion version(String key, String name, int number) {
        return instructions
                .version(key, number)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no version " + number + " of the instructions of " + name + "."));
    }

    private String key(String name) {
        return name.equals(PromptVersion.SAFETY_RULES)
                ? PromptVersion.FOR_ALL
                : playbook.find(name)
                        .orElseThrow(() -> new ProblemException(
                                HttpStatus.NOT_FOUND,
                                "There are no instructions of '" + name + "'. Name safety-rules or a category."))
                        .slug();
    }

    private static Tried view(TriedMessage tried) {
        return new Tried(
                tried.turn(),
                tried.text(),
                tried.category(),
                tried.because().name().toLowerCase(Locale.ROOT),
                Side.of(tried.before()),
                Side.of(tried.after()));
    }
}
