package deskhand.platform;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param title the status in words
 * @param detail tells the reader what to do
 */
@Serdeable
public record Problem(
        String type, String title, int status, @Nullable String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getReason(), status.getCode(), detail);
    }

    public static MutableHttpResponse<Problem> response(HttpStatus status, String detail) {
        return of(status, detail).toResponse();
    }

    public MutableHttpResponse<Problem> toResponse() {
        return HttpResponse.<Problem>status(status, title).body(this).contentType(MEDIA_TYPE);
    }
}
