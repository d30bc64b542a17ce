package deskhand.playbook.handoff;

import deskhand.playbook.Fresh;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who gets what is handed over. */
@Singleton
public class HandoffBook {

    private final HandoffRoutes routes;
    private final Fresh<List<HandoffRoute>> now;

    HandoffBook(HandoffRoutes routes, Clock clock) {
        this.routes = routes;
        this.now = new Fresh<>(routes::inOrder, clock);
    }

    /** The team of the first route that fits; empty if none does. {@code reason} is a reason's code. */
    public Optional<String> team(
            String connection,
            @Nullable String category,
            String reason,
            @Nullable String language,
            @Nullable String tier) {
        return now.get().stream()
                .filter(route -> route.fits(connection, category, reason, language, tier))
                .map(HandoffRoute::team)
                .findFirst();
    }

    /** Every team that a route names. */
    public Set<String> teams() {
        return now.get().stream().map(HandoffRoute::team).collect(Collectors.toCollection(TreeSet::new));
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
