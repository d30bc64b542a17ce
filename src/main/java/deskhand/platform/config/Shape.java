package deskhand.platform.config;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an item has: the fields of the record with which the API changes such a thing. */
public final class Shape<C> {

    private final ObjectMapper json;
    private final Class<C> change;
    private final List<String> keys;

    Shape(ObjectMapper json, Class<C> change, String... without) {
        this.json = json;
        this.change = change;
        this.keys = BeanIntrospection.getIntrospection(change).getBeanProperties().stream()
                .map(Shape::key)
                .filter(key -> !Arrays.asList(without).contains(key))
                .toList();
    }

    public List<String> keys() {
        return keys;
    }

    /** Of a record that has the same fields. What is not set is left out. */
    public Map<String, Object> item(Object view) {
        var all = fields(view);
        var item = new LinkedHashMap<String, Object>();
        keys.forEach(key -> {
            var value = plain(all.get(key));
            if (value != null) {
                item.put(key, value);
            }
        });
        return item;
    }

    public <V> Map<String, Map<String, Object>> items(Collection<V> views, Function<V, String> name) {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        views.forEach(view -> items.put(name.apply(view), item(view)));
        return items;
    }

    /**
     * What the API takes.
     *
     * @throws ItemRefused for a key that there is not, or a value of the wrong kind
     */
    public C change(Map<String, Object> item) {
        return change(item, Map.of());
    }

    /** {@code more}: what belongs into no item. */
    public C change(Map<String, Object> item, Map<String, Object> more) {
        item.keySet().stream()
                .filter(key -> !keys.contains(key) && !key.equals(ConfigPart.SECRETS))
                .findFirst()
                .ifPresent(key -> {
                    throw new ItemRefused(key, "There is no key " + key + " here; there are " + keys + ".");
                });
        var all = new LinkedHashMap<>(item);
        all.remove(ConfigPart.SECRETS);
        all.putAll(more);
        try {
            return Objects.requireNonNull(json.readValue(json.writeValueAsBytes(all), change));
        } catch (IOException | RuntimeException e) {
            throw new ItemRefused("", "A value is of the wrong kind: " + firstLine(e));
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static Map<String, @Nullable Object> fields(Object view) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        @SuppressWarnings("unchecked")
        var introspection = (BeanIntrospection<Object>) BeanIntrospection.getIntrospection(view.getClass());
        introspection.getBeanProperties().forEach(property -> fields.put(key(property), property.get(view)));
        return fields;
    }

    private static String key(BeanProperty<?, ?> property) {
        return NameUtils.underscoreSeparate(property.getName()).toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value;
    }
}
