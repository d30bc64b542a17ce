package deskhand.platform;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Gives the framework's own errors (bad JSON, unknown address, too large) the shape of a {@link Problem}. */
@Singleton
@Replaces(ErrorResponseProcessor.class)
class ProblemErrors implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        var status = ((HttpResponse<?>) base).getStatus();
        var detail = status.getCode() >= 500
                ? "The service failed on this request; its log has the details."
                : context.getErrors().stream()
                        .map(error -> plain(error.getMessage()))
                        .collect(Collectors.joining("; "));
        return base.body(Problem.of(status, detail.isBlank() ? status.getReason() : detail))
                .contentType(Problem.MEDIA_TYPE);
    }

    /** The JSON parser tells where it stumbled, and about its own settings too. */
    private static String plain(String message) {
        return message.replaceAll("Source: REDACTED \\(.*?\\); ", "").replace("\n", "");
    }
}
