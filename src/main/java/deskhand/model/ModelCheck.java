package deskhand.model;

import deskhand.model.CallNotes.Ending;
import deskhand.model.ModelUnavailable.Why;
import deskhand.model.call.ModelCall;
import deskhand.model.masking.Masks;
import deskhand.model.profile.Profile;
import deskhand.model.profile.Provider;
import deskhand.model.profile.Structured;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Asks a model for one word on behalf of an admin. */
@Singleton
public class ModelCheck {

    private final Calls calls;
    private final CallNotes notes;
    private final Prompts prompts;
    private final AnswerSchema schemas;
    private final ObjectMapper json;
    private final Shortcomings shortcomings;

    ModelCheck(
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

    @Serdeable
    record Word(@Answer("the word you were asked for") String word) {}

    /**
     * How a test went.
     *
     * @param ok whether it answered
     * @param structured whether the answer kept to the schema; if not, set structured to prompted
     * @param says what happened and what to do about it
     * @param model what the provider says answered
     * @param cost nothing if a price is not known
     */
    @Schema(name = "ModelTest")
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Checked(
            boolean ok,
            boolean structured,
            String says,
            @Nullable String model,
            long millis,
            @Nullable Integer tokensIn,
            @Nullable Integer tokensOut,
            @Nullable BigDecimal cost) {}

    public Checked check(Profile profile) {
        if (profile.provider() == Provider.EMBEDDED) {
            return new Checked(true, true, "The embedded brain is always there.", profile.model(), 0, null, null, null);
        }
        try {
            return called(profile);
        } catch (ModelUnavailable notCalled) {
            return new Checked(false, false, notCalled.detail(), null, 0, null, null, null);
        }
    }

    private Checked called(Profile profile) {
        var tried = asked(profile, shortcomings.isToldSchema(profile));
        if (tried.knowsNoSchema() && Shortcomings.isOpen(profile)) {
            tried = asked(profile, false);
            if (tried.reply() != null) {
                shortcomings.knowsNoSchema(profile);
            }
        }
        var reply = tried.reply();
        var call = tried.call();
        if (reply == null) {
            return new Checked(false, false, String.valueOf(call.error()), null, call.millis(), null, null, null);
        }
        var fits = fits(reply.text());
        return new Checked(
                true,
                fits,
                says(fits, shortcomings.isToldSchema(profile) || profile.structured() == Structured.PROMPTED),
                call.model(),
                call.millis(),
                reply.tokensIn(),
                reply.tokensOut(),
                call.cost());
    }

    private static String says(boolean fits, boolean asWanted) {
        if (!fits) {
            return "The model answers, but not in the schema; set structured to prompted.";
        }
        return asWanted
                ? "The model answers."
                : "The model answers. It is not told a schema apart, as its provider takes none, but in the prompt.";
    }

    /** One call and its record; without a reply the record says why. Throws if there was no call. */
    private record Tried(@Nullable ModelReply reply, ModelCall call, boolean knowsNoSchema) {}

    private Tried asked(Profile profile, boolean strict) {
        var schema = schemas.of(Word.class);
        var prompt = prompts.fill("check");
        var asked = strict ? prompt : new Prompt(prompts.withSchema(prompt.instructions(), schema), prompt.request());
        var at = notes.now();
        var began = System.nanoTime();
        ModelReply reply = null;
        ModelUnavailable trouble = null;
        try {
            reply = calls.call(profile, new ModelRequest(asked, "test", schema, strict), profile.timeout());
            reply.checkDeclined();
        } catch (ModelUnavailable e) {
            if (!e.wasCalled()) {
                throw e;
            }
            trouble = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = new ModelUnavailable(Why.TOO_SLOW, "interrupted", e);
        }
        var ending = new Ending(reply, null, trouble, (System.nanoTime() - began) / 1_000_000);
        var call =
                notes.note(profile, new Errand(Role.ROUTER, null, null, null), "test", asked, at, ending, new Masks());
        return new Tried(trouble == null ? reply : null, call, trouble != null && trouble.why() == Why.NO_SCHEMA);
    }

    private boolean fits(String text) {
        try {
            return json.readValue(Asker.unwrapped(text), Word.class) != null;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }
}
