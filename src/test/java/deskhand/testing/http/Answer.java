package deskhand.testing.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a server answers. */
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

    private static final String JSON = "application/json; charset=utf-8";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(@Nullable Object json) {
        return json(200, json);
    }

    public static Answer json(int status, @Nullable Object json) {
        return new Answer(status, JSON, Json.write(json).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Answer empty(int status) {
        return new Answer(status, JSON, new byte[0], Map.of());
    }

    public static Answer text(int status, String contentType, String text) {
        return new Answer(status, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public Answer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more);
    }

    /** Ends a call early. */
    public static final class Refused extends RuntimeException {

        public final transient Answer answer;

        public Refused(Answer answer) {
            super("answered with " + answer.status(), null, false, false);
            this.answer = answer;
        }
    }
}
