package deskhand.helpdesk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The helpdesks this build can talk to, by kind. */
@Singleton
public class Helpdesks {

    private final Map<String, Helpdesk> byKind;

    Helpdesks(List<Helpdesk> helpdesks) {
        byKind = helpdesks.stream().collect(Collectors.toUnmodifiableMap(Helpdesk::kind, Function.identity()));
    }

    public Optional<Helpdesk> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    public Helpdesk of(Connection connection) {
        return find(connection.kind())
                .orElseThrow(() -> new HelpdeskRefused("This build cannot talk to " + connection.kind() + "."));
    }

    public Set<String> kinds() {
        return byKind.keySet();
    }
}
