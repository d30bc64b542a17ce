package deskhand.testing.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call as it came, for assertions. */
public final class HeardRequest {

    public enum Token {
        NONE,
        UNKNOWN,
        BOT,
        AGENT,
        ADMINISTRATOR
    }

    private final String method;
    private final String path;
    private final Map<String, List<String>> query;
    private final byte[] body;
    private final Token token;
    private volatile int status;

    HeardRequest(String method, String path, Map<String, List<String>> query, byte[] body, Token token) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.body = body;
        this.token = token;
    }

    static Token kind(@Nullable String token, @Nullable Sender caller) {
        return switch (caller) {
            case Sender.AgentBot bot -> Token.BOT;
            case Sender.Agent agent -> agent.administrator ? Token.ADMINISTRATOR : Token.AGENT;
            case null, default -> token == null ? Token.NONE : Token.UNKNOWN;
        };
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public Map<String, List<String>> query() {
        return query;
    }

    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return Json.read(body);
    }

    public Token token() {
        return token;
    }

    /** What it was answered with; 0 when no answer went out. */
    public int status() {
        return status;
    }

    void answered(int status) {
        this.status = status;
    }

    /** Such as {@code POST /messages}. */
    public boolean is(String method, String pathEnd) {
        return this.method.equals(method) && path.endsWith(pathEnd);
    }

    @Override
    public String toString() {
        return method + " " + path + " by " + token + ": " + status;
    }
}
