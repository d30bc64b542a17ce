package deskhand.customer.live;

import deskhand.platform.Vault;
import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Prints;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The systems that are connected, without their keys. They are only audited: a key belongs to one instance, and without it there
 * is nothing to move.
 */
@Singleton
class LiveSourcesPart implements ConfigPart {

    private final Sources sources;
    private final Vault vault;
    private final Prints prints;

    LiveSourcesPart(Sources sources, Vault vault, Prints prints) {
        this.sources = sources;
        this.vault = vault;
        this.prints = prints;
    }

    @Override
    public String name() {
        return "live_sources";
    }

    @Override
    public int order() {
        return 135;
    }

    @Override
    public boolean isMoved() {
        return false;
    }

    @Override
    public List<String> addresses() {
        return List.of("live-sources/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        for (var source : sources.all()) {
            var locked = sources.lockedSecret(source.kind());
            locked.ifPresent(secret -> {
                var print = prints.of(() -> vault.open(secret, Sources.place(source.kind())));
                items.put(source.kind().word(), Map.of("url", source.url(), SECRETS, Map.of("secret", print)));
            });
        }
        return items;
    }
}
