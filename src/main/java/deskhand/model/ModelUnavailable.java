package deskhand.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No usable answer from a model, and why. Whoever asked goes on without it; asking again at once does not help. */
public class ModelUnavailable extends RuntimeException {

    /** {@code passing}: may be gone a moment later. {@code faulty}: speaks against the provider, not the question. */
    public enum Why {
        NOT_CONFIGURED(false, false),
        /** Money or tokens are used up. */
        BUDGET_SPENT(false, false),
        /** The embedded brain is the profile's fallback. */
        EMBEDDED_INSTEAD(false, false),
        /** It failed too often or asked for a rest, so it was not asked at all. */
        LEFT_ALONE(false, false),
        BUSY(true, true),
        BROKEN(true, true),
        /** Key, name or address are wrong. */
        REFUSED(false, true),
        /** This very question is not taken, for example because it is too long. */
        REJECTED(false, false),
        /** It takes no schema of the answer apart from the prompt. */
        NO_SCHEMA(false, false),
        /** The model does not want to answer this. */
        DECLINED(false, false),
        TOO_SLOW(false, true),
        INVALID_ANSWER(false, false);

        private final boolean passing;
        private final boolean faulty;

        Why(boolean passing, boolean faulty) {
            this.passing = passing;
            this.faulty = faulty;
        }
    }

    private final Why why;
    private final String detail;
    private final @Nullable Duration retryAfter;

    public ModelUnavailable(Why why, String detail, @Nullable Throwable cause) {
        this(why, detail, null, cause);
    }

    public ModelUnavailable(Why why, String detail, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(why + ": " + detail, cause);
        this.why = why;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    public Why why() {
        return why;
    }

    public String detail() {
        return detail;
    }

    /** Whether the embedded brain is to go on, rather than a person. */
    public boolean leavesItToEmbedded() {
        return why == Why.BUDGET_SPENT || why == Why.EMBEDDED_INSTEAD;
    }

    /** When the provider wants to be asked again, if it said so. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** Whether there was a call, which is to be recorded. */
    boolean wasCalled() {
        return why != Why.LEFT_ALONE;
    }

    boolean isPassing() {
        return why.passing;
    }

    boolean speaksAgainstProvider() {
        return why.faulty;
    }

    /** The provider is there and answered, though not what it was asked. */
    boolean isAnswer() {
        return switch (why) {
            case REJECTED, NO_SCHEMA, DECLINED, INVALID_ANSWER -> true;
            default -> false;
        };
    }
}
