package deskhand.knowledge;

import org.jspecify.annotations.Nullable;

/** An index cannot answer now; another one may. Its message says why. */
public class IndexUnavailable extends RuntimeException {

    public IndexUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
