package deskhand.model;

import static java.util.Objects.requireNonNull;

import deskhand.model.CallNotes.Ending;
import deskhand.model.ModelUnavailable.Why;
import deskhand.model.profile.Profile;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks one profile. A busy or broken provider gets one more try, if it is time; an answer that does not fit is asked for
 * once more with the complaint. Tools are used on the way, round by round, each a call of its own.
 */
@Singleton
class Asker {

    private static final Duration PAUSE = Duration.ofMillis(400);

    /** What came of one call. */
    private sealed interface Said<T> {

        record Answer<T>(T value) implements Said<T> {}

        record WantsTools<T>(ModelReply reply) implements Said<T> {}
    }

    private final Calls calls;
    private final CallNotes notes;
    private final Prompts prompts;
    private final AnswerSchema schemas;
    private final ObjectMapper json;
    private final Shortcomings shortcomings;

    Asker(
            Calls calls,
            CallNotes notes,
            Prompts prompts,
            AnswerSchema schemas,
            ObjectMapper json,
            Shortcomings shortcomings) {
        this.calls = calls;
        this.notes = notes;
        this.prompts = prompts;
        this.schemas = schemas;
        this.json = json;
        this.shortcomings = shortcomings;
    }

    <A, T> T ask(Profile profile, Question<A, T> question, Allowance allowance) {
        var talk = new Talk<>(profile, question, allowance, shortcomings);
        try {
            var answer = answeredOrRepaired(talk);
            talk.remember();
            return answer;
        } catch (InvalidAnswer still) {
            throw new ModelUnavailable(Why.INVALID_ANSWER, question.errand().role() + " answered wrongly twice", still);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Why.TOO_SLOW, "interrupted", e);
        }
    }

    private <A, T> T answeredOrRepaired(Talk<A, T> talk) throws InterruptedException {
        try {
            return answered(talk);
        } catch (InvalidAnswer unfit) {
            // Some servers pass over a schema without a word, and then the model has never seen it.
            if (unfit.isWhole() && !schemas.resembles(unfit.answer(), talk.question.type())) {
                talk.putSchemaIntoPrompt();
            }
            talk.remind(prompts.reminder(unfit.answer(), unfit.complaint()));
            return answered(talk);
        }
    }

    /** Asks until there is an answer; a reply that asks for tools gets them used. */
    private <A, T> T answered(Talk<A, T> talk) throws InterruptedException {
        while (true) {
            switch (tolerantly(talk)) {
                case Said.Answer<T> answer -> {
                    return answer.value();
                }
                case Said.WantsTools<T> wants -> talk.use(wants.reply());
            }
        }
    }

    /** Not every provider knows schemas, or tools. One that rejects a question with them is asked without. */
    private <A, T> Said<T> tolerantly(Talk<A, T> talk) throws InterruptedException {
        try {
            return patiently(talk);
        } catch (ModelUnavailable rejected) {
            if (!talk.givesWay(rejected.why())) {
                throw rejected;
            }
            return tolerantly(talk);
        }
    }

    private <A, T> Said<T> patiently(Talk<A, T> talk) throws InterruptedException {
        try {
            return once(talk);
        } catch (ModelUnavailable trouble) {
            var wished = trouble.retryAfter();
            var pause = wished == null || wished.isZero() ? PAUSE : wished;
            // A long pause is better spent on asking the fallback; without time for an answer it is spent in vain.
            var worthwhile = pause.multipliedBy(2).compareTo(talk.allowance.left()) < 0
                    && (!talk.allowance.hasNext() || pause.compareTo(PAUSE.multipliedBy(3)) <= 0);
            if (!trouble.isPassing() || !worthwhile || !calls.mayTryAfter(talk.profile, pause)) {
                throw trouble;
            }
            Thread.sleep(pause);
            talk.account.waited(pause.toNanos());
            return once(talk);
        }
    }

    private <A, T> Said<T> once(Talk<A, T> talk) throws InterruptedException {
        var request = talk.request(schemas.of(talk.question.type()), prompts);
        try (var _ = talk.allowance.gate().enter(talk.profile, request)) {
            return noted(talk, request);
        }
    }

    /** One call, noted down whatever comes of it, unless its breaker did not let it be made. */
    private <A, T> Said<T> noted(Talk<A, T> talk, ModelRequest request) throws InterruptedException {
        var question = talk.question;
        var at = notes.now();
        var began = System.nanoTime();
        ModelReply reply = null;
        InvalidAnswer unfit = null;
        ModelUnavailable trouble = null;
        try {
            reply = timed(talk, request);
            reply.checkDeclined();
            return reply.asks().isEmpty() ? new Said.Answer<>(read(reply, talk)) : new Said.WantsTools<>(reply);
        } catch (InvalidAnswer e) {
            unfit = e;
            throw e;
        } catch (ModelUnavailable e) {
            trouble = e;
            throw e;
        } catch (InterruptedException e) {
            trouble = new ModelUnavailable(Why.TOO_SLOW, "interrupted", e);
            throw e;
        } finally {
            if (trouble == null || trouble.wasCalled()) {
                var millis = (System.nanoTime() - began) / 1_000_000;
                notes.note(
                        talk.profile,
                        question.errand(),
                        question.errand().role().folder(),
                        request.told(),
                        at,
                        new Ending(reply, unfit, trouble, millis),
                        talk.account.masks());
            }
        }
    }

    /** However it ends, it took the turn's time: once. */
    private ModelReply timed(Talk<?, ?> talk, ModelRequest request) throws InterruptedException {
        var began = System.nanoTime();
        try {
            return calls.call(talk.profile, request, talk.allowance.left());
        } finally {
            talk.account.waited(System.nanoTime() - began);
        }
    }

    private <A, T> T read(ModelReply reply, Talk<A, T> talk) {
        if (reply.cutOff()) {
            throw new InvalidAnswer(reply.text(), "the answer was cut off at the limit of its length; be brief", null);
        }
        if (reply.text().isBlank()) {
            throw new ModelUnavailable(Why.DECLINED, "the model gave no answer", null);
        }
        @Nullable String restored = null;
        try {
            restored = talk.account.masks().restore(unwrapped(reply.text()));
            var answer = requireNonNull(json.readValue(restored, talk.question.type()), "nothing");
            return talk.question.read().apply(answer, talk.profile.model());
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw InvalidAnswer.of(restored == null ? reply.text() : restored, e);
        }
    }

    /** Without strict mode models like to put fences and words around their JSON. */
    static String unwrapped(String text) {
        var from = text.indexOf('{');
        var to = text.lastIndexOf('}');
        return from < 0 || to < from ? text : text.substring(from, to + 1);
    }
}
