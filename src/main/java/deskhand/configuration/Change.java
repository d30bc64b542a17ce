package deskhand.configuration;

import deskhand.platform.config.ConfigPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item. Of secrets only the names are in it, and which of them changed.
 *
 * @param before nothing if it is new
 * @param after nothing if it is gone
 */
public record Change(
        String part,
        String item,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    /** The word that stands for a secret that is there. */
    public static final String SECRET_SET = "set";

    private static final String SECRET_CHANGED = "changed";

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A value that differs; nothing where there is none. */
    public record Field(
            String name, @Nullable Object before, @Nullable Object after) {}

    static Change of(Key key, @Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {
        return new Change(
                key.part(),
                key.item(),
                before == null ? null : told(before, Map.of()),
                after == null ? null : told(after, before == null ? Map.of() : prints(before)));
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** What differs, key by key. */
    public List<Field> fields() {
        var was = before == null ? Map.<String, Object>of() : before;
        var is = after == null ? Map.<String, Object>of() : after;
        var names = new LinkedHashSet<String>(is.keySet());
        names.addAll(was.keySet());
        var fields = new ArrayList<Field>();
        for (var name : names) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                fields.add(new Field(name, was.get(name), is.get(name)));
            }
        }
        return List.copyOf(fields);
    }

    /** With words in place of the prints of secrets. */
    private static Map<String, Object> told(Map<String, Object> item, Map<?, ?> printsBefore) {
        var told = new LinkedHashMap<>(item);
        told.computeIfPresent(ConfigPart.SECRETS, (_, prints) -> {
            var words = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) prints).forEach((name, print) -> {
                var old = printsBefore.get(name);
                words.put(String.valueOf(name), old == null || old.equals(print) ? SECRET_SET : SECRET_CHANGED);
            });
            return words;
        });
        return told;
    }

    private static Map<?, ?> prints(Map<String, Object> item) {
        return item.get(ConfigPart.SECRETS) instanceof Map<?, ?> prints ? prints : Map.of();
    }
}
