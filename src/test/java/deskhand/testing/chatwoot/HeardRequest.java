package deskhand.testing.chatwoot;

import deskhand.testing.http.Request;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call as it came, for assertions. */
public final class HeardRequest extends Request {

    public enum Token {
        NONE,
        UNKNOWN,
        BOT,
        AGENT,
        ADMINISTRATOR
    }

    private volatile Token token = Token.NONE;

    HeardRequest(
            String method,
            String path,
            Map<String, List<String>> query,
            Map<String, String> lowerCaseHeaders,
            byte[] body) {
        super(method, path, query, lowerCaseHeaders, body);
    }

    void by(@Nullable String shown, @Nullable Sender caller) {
        token = switch (caller) {
            case Sender.AgentBot bot -> Token.BOT;
            case Sender.Agent agent -> agent.administrator ? Token.ADMINISTRATOR : Token.AGENT;
            case null, default -> shown == null ? Token.NONE : Token.UNKNOWN;
        };
        by(token.name());
    }

    public Token token() {
        return token;
    }
}
