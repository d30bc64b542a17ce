package deskhand.testing.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call as it came, for assertions. */
public class Request {

    private final String method;
    private final String path;
    private final Map<String, List<String>> query;
    private final Map<String, String> headers;
    private final byte[] body;
    private volatile String by = "nobody";
    private volatile int status;

    public Request(
            String method,
            String path,
            Map<String, List<String>> query,
            Map<String, String> lowerCaseHeaders,
            byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = lowerCaseHeaders;
        this.body = body;
    }

    public final String method() {
        return method;
    }

    public final String path() {
        return path;
    }

    public final Map<String, List<String>> query() {
        return query;
    }

    public final @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public final String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public final JsonNode json() {
        return Json.read(body);
    }

    /** The caller's name, "nobody" without one. */
    public final String by() {
        return by;
    }

    public final void by(String name) {
        by = name;
    }

    /** What it was answered with; 0 when no answer went out. */
    public final int status() {
        return status;
    }

    void answered(int status) {
        this.status = status;
    }

    /** Such as {@code PUT /tickets/48201}. */
    public final boolean is(String method, String pathEnd) {
        return this.method.equals(method) && path.endsWith(pathEnd);
    }

    @Override
    public String toString() {
        return method + " " + path + " by " + by + ": " + status;
    }
}
