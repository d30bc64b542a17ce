package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.call.ModelCall;
import deskhand.model.call.ModelCalls;
import deskhand.model.masking.Kind;
import deskhand.model.masking.Masks;
import deskhand.model.profile.Profile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notes down what was asked and what came of it. Whatever a provider may see, the record has no personal data. */
@Singleton
class CallNotes {

    private final ModelCalls calls;
    private final Clock clock;

    CallNotes(ModelCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** {@code unfit} and {@code trouble} are null if all went well, and then there is a {@code reply}. */
    record Ending(
            @Nullable ModelReply reply,
            @Nullable InvalidAnswer unfit,
            @Nullable ModelUnavailable trouble,
            long millis) {

        String outcome() {
            if (trouble != null) {
                return trouble.why().name().toLowerCase(Locale.ROOT);
            }
            if (reply == null) {
                return Why.BROKEN.name().toLowerCase(Locale.ROOT); // by a fault of ours
            }
            return unfit == null ? ModelCall.OK : "invalid_answer";
        }

        @Nullable
        String error() {
            if (trouble != null) {
                return trouble.detail() + said(trouble);
            }
            return unfit == null ? null : unfit.complaint();
        }

        /** What the provider itself said is what an admin needs most. */
        private static String said(Throwable trouble) {
            for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
                if (cause instanceof ProviderHttp.Refusal refusal
                        && !refusal.says().isBlank()) {
                    var says = refusal.says();
                    return ": " + says.substring(0, Math.min(says.length(), 500));
                }
            }
            return "";
        }
    }

    Instant now() {
        return clock.instant();
    }

    ModelCall note(Profile profile, Errand errand, String role, Prompt prompt, Instant at, Ending ending, Masks masks) {
        var reply = ending.reply();
        var in = reply == null ? null : reply.tokensIn();
        var cached = reply == null ? null : reply.tokensCached();
        var out = reply == null ? null : reply.tokensOut();
        var call = new ModelCall(
                null,
                at,
                errand.turnId(),
                errand.conversationId(),
                role,
                errand.category(),
                profile.name(),
                profile.provider().conventionalName(),
                reply == null ? profile.model() : Objects.requireNonNullElse(reply.model(), profile.model()),
                hash(prompt.instructions()),
                ending.outcome(),
                ending.error() == null ? null : masks.redact(ending.error()),
                reply == null ? null : reply.finish(),
                in,
                cached,
                out,
                profile.price().of(in, cached, out),
                ending.millis(),
                profile.masked().size() == Kind.all().size() ? prompt.request() : masks.redact(prompt.request()),
                reply == null ? null : masks.redact(reply.told()));
        calls.add(call, profile.model());
        Spending.note(call);
        return call;
    }

    /** Names the wording of the instructions: two calls with the same name had the same. */
    private static String hash(String instructions) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(instructions.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
