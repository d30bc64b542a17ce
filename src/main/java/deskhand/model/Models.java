package deskhand.model;

import static java.util.Objects.requireNonNull;

import deskhand.model.ModelUnavailable.Why;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks models. An answer that does not fit is asked for once more with the complaint; a busy or broken provider gets one
 * more try; all of it within the time limit of one question.
 */
@Singleton
public class Models {

    private static final Duration PAUSE_BEFORE_RETRY = Duration.ofMillis(400);

    private final @Nullable LanguageModel model;
    private final ModelSettings settings;
    private final Prompts prompts;
    private final ObjectMapper json;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    Models(@Nullable LanguageModel model, ModelSettings settings, Prompts prompts, ObjectMapper json) {
        this.model = model;
        this.settings = settings;
        this.prompts = prompts;
        this.json = json;
    }

    /** Whether a model plays this role; if not, the embedded brain does. */
    public boolean has(Role role) {
        return model != null;
    }

    /** Who answers in this role, for the record. */
    public String name(Role role) {
        return model == null ? "embedded" : model.name();
    }

    /**
     * Asks and reads the answer.
     *
     * @param read turns the answer into what the caller needs, and throws an {@link IllegalArgumentException} that says in
     *     words for the model what is wrong with it
     * @throws ModelUnavailable if there is no usable answer in time
     */
    public <A, T> T ask(Role role, Prompt prompt, Class<A> type, Function<A, T> read) {
        if (model == null) {
            throw new ModelUnavailable(Why.NOT_CONFIGURED, "no model for " + role, null);
        }
        var asked = model;
        var call = calls.submit(() -> askAndRepair(asked, new Question<>(role, prompt, type, read)));
        try {
            return call.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ModelUnavailable(Why.TOO_SLOW, "no answer within " + settings.timeout(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Why.TOO_SLOW, "interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ModelUnavailable why
                    ? why
                    : new ModelUnavailable(Why.BROKEN, "the call failed", e.getCause());
        } finally {
            // Also ends a call whose answer nobody waits for any more.
            call.cancel(true);
        }
    }

    private record Question<A, T>(Role role, Prompt prompt, Class<A> type, Function<A, T> read) {}

    private <A, T> T askAndRepair(LanguageModel asked, Question<A, T> question) throws InterruptedException {
        var answer = answer(asked, question.role(), question.prompt());
        try {
            return read(answer, question);
        } catch (InvalidAnswer complaint) {
            var again = prompts.repair(question.prompt(), answer, complaint.getMessage());
            try {
                return read(answer(asked, question.role(), again), question);
            } catch (InvalidAnswer still) {
                throw new ModelUnavailable(Why.INVALID_ANSWER, question.role() + " answered wrongly twice", still);
            }
        }
    }

    private String answer(LanguageModel asked, Role role, Prompt prompt) throws InterruptedException {
        try {
            return asked.answer(role, prompt);
        } catch (ModelUnavailable trouble) {
            if (!trouble.isPassing()) {
                throw trouble;
            }
            Thread.sleep(PAUSE_BEFORE_RETRY);
            return asked.answer(role, prompt);
        }
    }

    private <A, T> T read(String answer, Question<A, T> question) {
        try {
            return question.read().apply(requireNonNull(json.readValue(answer, question.type()), "nothing"));
        } catch (IOException | IllegalArgumentException | NullPointerException unfit) {
            throw new InvalidAnswer(unfit);
        }
    }

    private static final class InvalidAnswer extends RuntimeException {

        InvalidAnswer(Exception unfit) {
            super(unfit);
        }

        /** The innermost cause says what is wrong with the answer; those around it tell of our code. */
        @Override
        public String getMessage() {
            var innermost = requireNonNull(getCause());
            while (innermost.getCause() != null) {
                innermost = innermost.getCause();
            }
            return String.valueOf(innermost.getMessage());
        }
    }

    @PreDestroy
    void close() {
        calls.shutdownNow();
    }
}
