package deskhand.access;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterPatternStyle;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets nobody near API and pages who is not known or whose role is too small. As long as nobody could log in, only this machine
 * may come: a request that was passed on by a proxy, or names another host (as a page that rebinds its name to this machine
 * would), is refused.
 */
@Context // so that a wrong setting stops the start
// Deliveries prove themselves by their signature and are to be acknowledged at once, so they do not even come by here.
@ServerFilter(value = "^(?!/webhooks/).*$", patternStyle = FilterPatternStyle.REGEX)
@Order(AccessFilter.ORDER)
class AccessFilter {

    /** Before all others but those that give every answer its headers. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> PASSED_ON =
            List.of("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via");

    private final List<Identity> identities;
    private final FrontDoor door;
    private final OutsideWorld outside;

    AccessFilter(List<Identity> identities, FrontDoor door, OutsideWorld outside) {
        this.identities = List.copyOf(identities);
        this.door = door;
        this.outside = outside;
    }

    /** Who asks is looked up in the database, so not on a thread that all requests need. Nothing: let in. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        var path = request.getPath();
        if (Permits.isOutside(path)) {
            return null;
        }
        if (Origins.isForeignWrite(request)) {
            return Refusals.foreign();
        }
        return Permits.isLogin(path) ? null : decide(request);
    }

    @Nullable
    private HttpResponse<?> decide(HttpRequest<?> request) {
        var shown = shownBy(request).orElse(null);
        if (shown != null) {
            return shown.byCookie() && Origins.isUnsignedWrite(request)
                    ? Refusals.unsigned()
                    : let(request, shown.visitor());
        }
        if (door.isLocked()) {
            return Refusals.nobody(request);
        }
        if (!isThisMachine(request)) {
            return Refusals.onlyThisMachine();
        }
        // A proxy on this machine looks like the machine itself, so with real customers this is not enough.
        return outside.isConnected() ? Refusals.realHelpdesk() : let(request, Visitor.THIS_MACHINE);
    }

    private Optional<Identity.Shown> shownBy(HttpRequest<?> request) {
        return identities.stream()
                .map(identity -> identity.shownBy(request))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Nullable
    private static HttpResponse<?> let(HttpRequest<?> request, Visitor visitor) {
        var needed = Permits.needed(request.getMethod(), request.getPath());
        if (!visitor.role().includes(needed)) {
            return Refusals.role(request, visitor, needed);
        }
        VisitorBinder.let(request, visitor);
        return null;
    }

    private static boolean isThisMachine(HttpRequest<?> request) {
        var host = request.getHeaders().get(HttpHeaders.HOST, String.class, "");
        var name = host.replaceFirst(":\\d+$", "");
        return request.getRemoteAddress().getAddress() != null
                && request.getRemoteAddress().getAddress().isLoopbackAddress()
                && LOOPBACK_NAMES.contains(name)
                && PASSED_ON.stream().noneMatch(request.getHeaders()::contains);
    }
}
