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

    String answer() {
        return answer;
    }

    String complaint() {
        return String.valueOf(getMessage());
    }
}
