package deskhand.configuration;

import deskhand.platform.Afresh;
import deskhand.platform.config.ConfigPart;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All parts in their order, and what is in them now. */
@Singleton
class Catalog {

    private final List<ConfigPart> parts;

    Catalog(List<ConfigPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ConfigPart::order).thenComparing(ConfigPart::name))
                .toList();
    }

    /** Those that belong into a file. */
    List<ConfigPart> moved() {
        return parts.stream().filter(ConfigPart::isMoved).toList();
    }

    List<ConfigPart> all() {
        return parts;
    }

    Optional<ConfigPart> find(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Every item as it is in the tables now. */
    Map<Key, Map<String, Object>> now(Predicate<ConfigPart> wanted) {
        return Afresh.seen(() -> {
            var all = new LinkedHashMap<Key, Map<String, Object>>();
            parts.stream()
                    .filter(wanted)
                    .forEach(part -> items(part).forEach((name, item) -> all.put(new Key(part.name(), name), item)));
            return all;
        });
    }

    /** By name. */
    static Map<String, Map<String, Object>> items(ConfigPart part) {
        var items = new TreeMap<String, Map<String, Object>>();
        part.items().forEach((name, item) -> items.put(name, Plain.map(item)));
        return items;
    }

    /** What differs, in the order of the parts and by name. */
    List<Change> changes(Map<Key, Map<String, Object>> before, Map<Key, Map<String, Object>> after) {
        var places = new HashMap<String, Integer>();
        parts.forEach(part -> places.put(part.name(), places.size()));
        var keys = new TreeSet<>(Comparator.comparing((Key key) -> places.getOrDefault(key.part(), places.size()))
                .thenComparing(Key::part)
                .thenComparing(Key::item));
        Stream.of(before.keySet(), after.keySet()).flatMap(Collection::stream).forEach(keys::add);
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> Change.of(key, before.get(key), after.get(key)))
                .toList();
    }
}
