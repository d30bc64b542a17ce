package deskhand.platform;

import io.micronaut.http.HttpStatus;

/** Ends a request with a {@link Problem}. */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;

    public ProblemException(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
