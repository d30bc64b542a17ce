package deskhand.model;

import static java.util.Objects.requireNonNull;

import deskhand.model.CallNotes.Ending;
import deskhand.model.ModelUnavailable.Why;
import deskhand.model.profile.Profile;
import deskhand.model.profile.Structured;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks one profile. A busy or broken provider gets one more try, if it is time; an answer that does not fit is asked for
 * once more with the complaint.
 */
@Singleton
class Asker {

    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Calls calls;
    private final CallNotes notes;
    private final Prompts prompts;
    private final AnswerSchema schemas;
    private final ObjectMapper json;

    Asker(Calls calls, CallNotes notes, Prompts prompts, AnswerSchema schemas, ObjectMapper json) {
        this.calls = calls;
        this.notes = notes;
        this.prompts = prompts;
        this.schemas = schemas;
        this.json = json;
    }

    /** {@code mayGoOn} is asked before each further call and throws if there must be none. */
    <A, T> T ask(Profile profile, Question<A, T> question, TurnAccount account, Runnable mayGoOn) {
        try {
            try {
                return patiently(profile, question, account, mayGoOn);
            } catch (InvalidAnswer unfit) {
                mayGoOn.run();
                var again = prompts.repair(question.prompt(), unfit.answer(), unfit.complaint());
                return once(profile, question.asking(again), account);
            }
        } catch (InvalidAnswer still) {
            throw new ModelUnavailable(Why.INVALID_ANSWER, question.errand().role() + " answered wrongly twice", still);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Why.TOO_SLOW, "interrupted", e);
        }
    }

    private <A, T> T patiently(Profile profile, Question<A, T> question, TurnAccount account, Runnable mayGoOn)
            throws InterruptedException {
        try {
            return once(profile, question, account);
        } catch (ModelUnavailable trouble) {
            var pause = trouble.retryAfter() == null ? PAUSE : trouble.retryAfter();
            // A long pause is better spent on asking the fallback; without time for an answer it is spent in vain.
            var worthwhile = pause.multipliedBy(2).compareTo(account.left()) < 0
                    && (profile.fallback() == null || pause.compareTo(PAUSE.multipliedBy(3)) <= 0);
            if (!trouble.isPassing() || !worthwhile) {
                throw trouble;
            }
            Thread.sleep(pause);
            account.waited(pause.toNanos());
            mayGoOn.run();
            return once(profile, question, account);
        }
    }

    /** One call, noted down whatever comes of it. */
    private <A, T> T once(Profile profile, Question<A, T> question, TurnAccount account) throws InterruptedException {
        var at = notes.now();
        var began = System.nanoTime();
        var request = request(profile, question, account);
        ModelReply reply = null;
        InvalidAnswer unfit = null;
        ModelUnavailable trouble = null;
        try {
            reply = calls.call(profile, request, account.left());
            account.waited(System.nanoTime() - began);
            return read(reply, profile, question, account);
        } catch (InvalidAnswer e) {
            unfit = e;
            throw e;
        } catch (ModelUnavailable e) {
            account.waited(System.nanoTime() - began);
            trouble = e;
            throw e;
        } finally {
            var millis = (System.nanoTime() - began) / 1_000_000;
            notes.note(
                    profile,
                    question.errand(),
                    question.errand().role().folder(),
                    request.prompt(),
                    at,
                    new Ending(reply, unfit, trouble, millis),
                    account.masks());
        }
    }

    private ModelRequest request(Profile profile, Question<?, ?> question, TurnAccount account) {
        var strict = profile.structured() == Structured.STRICT;
        var schema = schemas.of(question.type());
        var instructions = question.prompt().instructions();
        // The instructions are ours and the same for everybody; customers' data is in the request alone.
        var prompt = new Prompt(
                strict ? instructions : prompts.withSchema(instructions, schema),
                account.masks().mask(question.prompt().request(), profile.masked()));
        return new ModelRequest(prompt, question.errand().role().answer(), schema, strict);
    }

    private <A, T> T read(ModelReply reply, Profile profile, Question<A, T> question, TurnAccount account) {
        if (reply.cutOff()) {
            throw new InvalidAnswer(reply.text(), "the answer was cut off at the limit of its length; be brief", null);
        }
        if (reply.text().isBlank()) {
            throw new ModelUnavailable(Why.DECLINED, "the model gave no answer", null);
        }
        @Nullable String restored = null;
        try {
            restored = account.masks().restore(unwrapped(reply.text()));
            var answer = requireNonNull(json.readValue(restored, question.type()), "nothing");
            return question.read().apply(answer, profile.model());
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
