package deskhand.testing.chatwoot;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the caller and the call, and lets it be answered. */
final class Gate {

    private final Account account;
    private final Setup setup;
    private @Nullable Routes routes;

    Gate(Account account, Setup setup) {
        this.account = account;
        this.setup = setup;
    }

    void open(Routes routes) {
        this.routes = routes;
    }

    /** Notes who calls, whatever becomes of the call. */
    HeardRequest hear(
            String method, String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {
        var request = new HeardRequest(method, path, query, headers, body);
        var token = token(request);
        request.by(token, caller(token));
        return request;
    }

    /** One call at a time, as far as the account is concerned. */
    Answer answer(HeardRequest request) {
        var caller = caller(token(request));
        synchronized (account) {
            try {
                return route(request, caller);
            } catch (Refused e) {
                return e.answer;
            } catch (UncheckedIOException e) {
                return Refusal.error(400, "The body is not JSON");
            }
        }
    }

    private Answer route(HeardRequest request, @Nullable Sender caller) {
        for (var route : Objects.requireNonNull(routes).all()) {
            var match = route.match(request.path());
            if (route.method().equals(request.method()) && match.matches()) {
                if (route.access() != Access.ANYBODY && caller == null) {
                    throw Refusal.because(401, "Invalid Access Token");
                }
                route.access().check(caller, setup.release(), route.botsSince());
                if (route.template().contains("{account}") && Integer.parseInt(match.group("account")) != Account.ID) {
                    throw caller instanceof Sender.AgentBot
                            ? Refusal.because(401, "Bot is not authorized to access this account")
                            : Access.notYours();
                }
                return route.to().apply(new Call(match, request.query(), request.json(), caller));
            }
        }
        throw Refusal.notFound();
    }

    /** With underscores the header gets lost at many a proxy. */
    private @Nullable String token(HeardRequest request) {
        var token = request.header("Api-Access-Token");
        return token != null || setup.dropsUnderscores() ? token : request.header("api_access_token");
    }

    private @Nullable Sender caller(@Nullable String token) {
        return Stream.<Sender>concat(account.agents.values().stream(), account.bots.values().stream())
                .filter(sender -> switch (sender) {
                    case Sender.Agent agent -> agent.token.equals(token);
                    case Sender.AgentBot bot -> bot.token.equals(token);
                    default -> false;
                })
                .findAny()
                .orElse(null);
    }
}
