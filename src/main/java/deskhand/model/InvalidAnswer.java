package deskhand.model;

import org.jspecify.annotations.Nullable;

/** An answer that does not fit, and in words for the model why. */
final class InvalidAnswer extends RuntimeException {

    private final String answer;

    InvalidAnswer(String answer, String complaint, @Nullable Throwable cause) {
        super(complaint, cause);
        this.answer = answer;
    }

    static InvalidAnswer of(String answer, Throwable unfit) {
        var innermost = unfit;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return new InvalidAnswer(answer, String.valueOf(innermost.getMessage()), unfit);
    }

    /** It came to its end and could not be read, rather than that it was cut off or not wanted now. */
    boolean isWhole() {
        return getCause() != null;
    }

    String answer() {
        return answer;
    }

    String complaint() {
        return String.valueOf(getMessage());
    }
}
