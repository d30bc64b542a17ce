package deskhand.model;

import org.jspecify.annotations.Nullable;

/** No usable answer from a model, and why. Whoever asked goes on without it; asking again at once does not help. */
public class ModelUnavailable extends RuntimeException {

    /** {@code passing}: may be gone a moment later. */
    public enum Why {
        NOT_CONFIGURED(false),
        BUSY(true),
        BROKEN(true),
        REFUSED(false),
        TOO_SLOW(false),
        INVALID_ANSWER(false);

        private final boolean passing;

        Why(boolean passing) {
            this.passing = passing;
        }
    }

    private final Why why;

    public ModelUnavailable(Why why, String detail, @Nullable Throwable cause) {
        super(why + ": " + detail, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    boolean isPassing() {
        return why.passing;
    }
}
