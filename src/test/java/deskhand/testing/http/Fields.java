package deskhand.testing.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that is written in the order in which it was filled. */
public final class Fields extends LinkedHashMap<String, @Nullable Object> {

    public Fields() {}

    public Fields(Map<String, ? extends @Nullable Object> other) {
        super(other);
    }

    public Fields and(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }
}
