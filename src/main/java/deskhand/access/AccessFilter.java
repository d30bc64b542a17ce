package deskhand.access;

import deskhand.platform.Problem;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/**
 * Lets nobody near API and pages who does not hold the token. Without a token only this machine may come: a request that
 * was passed on by a proxy, or names another host (as a page that rebinds its name to this machine would), is refused.
 */
@Context // so that a wrong setting stops the start
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessFilter {

    /** Have keys of their own, or nothing to hide. */
    private static final List<String> OPEN =
            List.of("/webhooks/", "/sandbox/api/", "/health", "/access", "/assets/", "/cancel/", "/do/", "/sidebar/");

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final List<String> PASSED_ON =
            List.of("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via");

    private final AccessSettings settings;
    private final OutsideWorld outside;

    AccessFilter(AccessSettings settings, OutsideWorld outside) {
        this.settings = settings;
        this.outside = outside;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        if (OPEN.stream().anyMatch(request.getPath()::startsWith)) {
            return null;
        }
        if (isForeignWrite(request)) {
            return Problem.response(
                    HttpStatus.FORBIDDEN, "This change was asked for by a page of another site and was refused.");
        }
        if (settings.apiToken() != null) {
            return holdsToken(request, settings.apiToken()) ? let(request, Visitor.TOKEN) : askForToken(request);
        }
        if (isThisMachine(request)) {
            // A proxy on this machine looks like the machine itself, so with real customers this is not enough.
            return outside.isConnected() ? needsToken() : let(request, Visitor.THIS_MACHINE);
        }
        return Problem.response(
                HttpStatus.FORBIDDEN,
                "Without DESKHAND_API_TOKEN only the machine itself may use API and pages. Set it to use them from"
                        + " elsewhere or behind a proxy.");
    }

    @Nullable
    private static HttpResponse<?> let(HttpRequest<?> request, Visitor visitor) {
        VisitorBinder.let(request, visitor);
        return null;
    }

    private static HttpResponse<?> needsToken() {
        return Problem.response(
                HttpStatus.FORBIDDEN,
                "A real helpdesk is connected, so API and pages need a token: set DESKHAND_API_TOKEN and start again.");
    }

    private static HttpResponse<?> askForToken(HttpRequest<?> request) {
        if (request.getHeaders().accept().stream()
                .anyMatch(type -> type.getName().equals("text/html"))) {
            return HttpResponse.seeOther(URI.create("/access"));
        }
        return Problem.response(HttpStatus.UNAUTHORIZED, "Send the header Authorization: Bearer <DESKHAND_API_TOKEN>.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static boolean holdsToken(HttpRequest<?> request, String token) {
        var header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith("Bearer ")) {
            return same(header.substring("Bearer ".length()), token);
        }
        return request.getCookies()
                .findCookie(AccessController.COOKIE)
                .map(cookie -> same(cookie.getValue(), AccessController.ticket(token)))
                .orElse(false);
    }

    static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isThisMachine(HttpRequest<?> request) {
        var host = request.getHeaders().get(HttpHeaders.HOST, String.class, "");
        var name = host.replaceFirst(":\\d+$", "");
        return request.getRemoteAddress().getAddress() != null
                && request.getRemoteAddress().getAddress().isLoopbackAddress()
                && LOOPBACK_NAMES.contains(name)
                && PASSED_ON.stream().noneMatch(request.getHeaders()::contains);
    }

    /** A browser names the page that sends a form; programs name none. */
    private static boolean isForeignWrite(HttpRequest<?> request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        var site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        var host = request.getHeaders().get(HttpHeaders.HOST, String.class, "");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(host);
    }
}
