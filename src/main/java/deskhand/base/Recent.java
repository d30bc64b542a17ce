package deskhand.base;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets its eldest entry when there is one too many. Like any map it is for one thread at a time. */
public final class Recent<K, V> extends LinkedHashMap<K, V> {

    private final int most;

    private Recent(int most, boolean byUse) {
        super(16, 0.75f, byUse);
        this.most = most;
    }

    /** The eldest is the one that came first. */
    public static <K, V> Recent<K, V> byAge(int most) {
        return new Recent<>(most, false);
    }

    /** The eldest is the one that nobody asked for the longest. */
    public static <K, V> Recent<K, V> byUse(int most) {
        return new Recent<>(most, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
