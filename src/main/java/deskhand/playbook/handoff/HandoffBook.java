package deskhand.playbook.handoff;

import deskhand.platform.Remembered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who gets what is handed over. */
@Singleton
public class HandoffBook {

    private final HandoffRoutes routes;
    private final Remembered<List<HandoffRoute>> now;

    HandoffBook(HandoffRoutes routes, Clock clock) {
        this.routes = routes;
        this.now = new Remembered<>(routes::inOrder, clock);
    }

    /** Whom the first route that fits names; empty if none does. {@code reason} is a reason's code. */
    public Optional<Receiver> receiver(
            String connection,
            @Nullable String category,
            String reason,
            @Nullable String language,
            @Nullable String tier) {
        return now.get().stream()
                .filter(route -> route.fits(connection, category, reason, language, tier))
                .map(HandoffRoute::receiver)
                .findFirst();
    }

    /** Every team that a route names. */
    public Set<String> teams() {
        return now.get().stream().map(HandoffRoute::team).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whom routes of a connection name beside a team, by route. */
    public Map<String, String> assignees(String connection) {
        var named = new TreeMap<String, String>();
        now.get().stream().filter(route -> route.isFor(connection)).forEach(route -> {
            if (route.assignee() != null) {
                named.put(route.name(), route.assignee());
            }
        });
        return named;
    }

    /** In their order. */
    public List<HandoffRoute> all() {
        return routes.inOrder();
    }

    public HandoffRoute put(HandoffRoute route) {
        var stored = routes.existsById(route.name()) ? routes.update(route) : routes.save(route);
        now.forget();
        return stored;
    }

    public boolean remove(String name) {
        var gone = routes.remove(name) > 0;
        now.forget();
        return gone;
    }
}
