package deskhand.testing.chatwoot;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server answers. */
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

    private static final String JSON = "application/json; charset=utf-8";

    static Answer ok(@Nullable Object json) {
        return json(200, json);
    }

    static Answer empty() {
        return new Answer(200, JSON, new byte[0], Map.of());
    }

    static Answer json(int status, @Nullable Object json) {
        return new Answer(status, JSON, Json.write(json).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer error(int status, String text) {
        return json(status, Json.object("error", text));
    }

    static Answer text(int status, String contentType, String text) {
        return new Answer(status, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer brokenServer() {
        return text(
                500,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><body><h1>Something went wrong on our side (500)</h1></body></html>");
    }

    Answer with(String header, String value) {
        return new Answer(status, contentType, body, Map.of(header, value));
    }

    /** Ends a call early. */
    static final class Refused extends RuntimeException {

        final transient Answer answer;

        Refused(Answer answer) {
            super("answered with " + answer.status(), null, false, false);
            this.answer = answer;
        }

        static Refused because(int status, String text) {
            return new Refused(Answer.error(status, text));
        }

        static Refused notFound() {
            return because(404, "Resource could not be found");
        }
    }
}
