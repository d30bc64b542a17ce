package deskhand.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the service answered, by kind of delivery and status; status 0 is no answer. */
final class Answers {

    private final Map<String, Map<Integer, AtomicInteger>> counts = new ConcurrentHashMap<>();

    void count(String kind, int status) {
        counts.computeIfAbsent(kind, _ -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(status, _ -> new AtomicInteger())
                .incrementAndGet();
    }

    Set<String> kinds() {
        return counts.keySet();
    }

    /** How many of the kind were answered with anything but these status classes or statuses. */
    int otherThan(String kind, int... allowed) {
        return counts.getOrDefault(kind, Map.of()).entrySet().stream()
                .filter(entry -> Arrays.stream(allowed)
                        .noneMatch(status -> status == entry.getKey() || status == entry.getKey() / 100))
                .mapToInt(entry -> entry.getValue().get())
                .sum();
    }

    int of(String kind, int status) {
        var count = counts.getOrDefault(kind, Map.of()).get(status);
        return count == null ? 0 : count.get();
    }

    @Override
    public String toString() {
        return new TreeMap<>(counts).toString();
    }
}
