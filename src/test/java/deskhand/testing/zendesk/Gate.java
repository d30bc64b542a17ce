package deskhand.testing.zendesk;

import com.fasterxml.jackson.databind.node.MissingNode;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Json;
import deskhand.testing.http.Request;
import deskhand.testing.zendesk.Routes.Access;
import deskhand.testing.zendesk.Routes.Route;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds out who calls, whether they may, and who answers. One call at a time, as far as the account is concerned. */
final class Gate {

    private final Account account;
    private final Quotas quotas;
    private @Nullable Routes routes;

    Gate(Account account, Setup setup) {
        this.account = account;
        quotas = new Quotas(setup);
    }

    void open(Routes routes) {
        this.routes = routes;
    }

    /** {@code scopes}: null for the old way in, which knows none. */
    private record Caller(User user, @Nullable List<String> scopes) {}

    /** Notes who calls, whatever becomes of the call. */
    Request hear(
            String method, String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {
        var request = new Request(method, path, query, headers, body);
        var caller = caller(request.header("Authorization"));
        if (caller != null) {
            request.by(caller.user().name);
        }
        return request;
    }

    Answer answer(Request request) {
        synchronized (account) {
            var caller = caller(request.header("Authorization"));
            if (caller == null) {
                return attempt(request, null);
            }
            return quotas.told(request, attempt(request, caller));
        }
    }

    private Answer attempt(Request request, @Nullable Caller caller) {
        try {
            return route(request, caller);
        } catch (Refused e) {
            return e.answer;
        } catch (UncheckedIOException e) {
            return Refusal.error(400, "BadRequest", "The body is not JSON");
        }
    }

    private Answer route(Request request, @Nullable Caller caller) {
        var path = request.path().replaceFirst("\\.json$", "");
        for (var route : routes == null ? List.<Route>of() : routes.all()) {
            var match = route.match(path);
            if (route.method().equals(request.method()) && match.matches()) {
                check(route, request, caller);
                return route.to().apply(call(match, request, caller));
            }
        }
        throw caller == null ? new Refused(unknown(request)) : Refusal.notFound();
    }

    private void check(Route route, Request request, @Nullable Caller caller) {
        if (route.access() == Access.ANYBODY) {
            return;
        }
        if (route.access() == Access.CHATS && Sunshine.takes(request)) {
            return;
        }
        if (caller == null || route.access() == Access.CHATS) {
            throw new Refused(unknown(request));
        }
        quotas.spend(request, caller.user());
        var scopes = caller.scopes();
        if (scopes != null && !allows(scopes, route)) {
            throw Refusal.missingScope(route.kind());
        }
        if (!caller.user().isStaff()
                || route.access() == Access.ADMINISTRATOR && caller.user().role != User.Role.ADMIN) {
            throw Refusal.notYours();
        }
    }

    private static boolean allows(List<String> scopes, Route route) {
        return !Sessions.isMalformed(scopes)
                && (route.part().equals(Routes.ANY_SCOPE)
                        || scopes.contains(route.kind())
                        || !route.part().isEmpty() && scopes.contains(route.part() + ":" + route.kind()));
    }

    private static Call call(Matcher match, Request request, @Nullable Caller caller) {
        var form = String.valueOf(request.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        var body = request.body().isEmpty()
                ? MissingNode.getInstance()
                : form ? Json.tree(form(request.body())) : Json.read(request.body());
        return new Call(
                match,
                request.query(),
                body,
                caller == null ? null : caller.user(),
                request.header("Authorization"),
                String.valueOf(request.header("Host")));
    }

    private static Object form(String body) {
        var fields = Json.object();
        Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> fields.put(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : ""));
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Answer unknown(Request request) {
        var proof = request.header("Authorization");
        return proof != null && proof.startsWith("Bearer ") ? Refusal.deadToken() : Refusal.unknownCaller();
    }

    private @Nullable Caller caller(@Nullable String authorization) {
        var token = account.sessions.token(authorization);
        if (token.isPresent()) {
            return new Caller(token.get().client().user(), token.get().scopes());
        }
        if (authorization == null || !authorization.startsWith("Basic ") || !account.settings.apiTokens) {
            return null;
        }
        var parts = pair(authorization.substring(6)).split("/token:", 2);
        return parts.length == 2 && account.sessions.isApiToken(parts[1])
                ? account.users.values().stream()
                        .filter(user -> parts[0].equals(user.email) && !user.suspended)
                        .findFirst()
                        .map(user -> new Caller(user, null))
                        .orElse(null)
                : null;
    }

    private static String pair(String coded) {
        try {
            return new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
