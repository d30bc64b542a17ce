package deskhand.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** When a fake was busy with whom, to tell its time from the service's own. */
final class Spans {

    private final Map<String, Queue<Span>> byKey = new ConcurrentHashMap<>();

    record Span(long from, long to) {}

    void add(String key, long from, long to) {
        byKey.computeIfAbsent(key, _ -> new ConcurrentLinkedQueue<>()).add(new Span(from, to));
    }

    /** Nanoseconds within the bounds covered by at least one span. */
    long covered(String key, long from, long to) {
        var queue = byKey.get(key);
        if (queue == null) {
            return 0;
        }
        var spans = List.copyOf(queue).stream()
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
        var total = 0L;
        var reached = from;
        for (var span : spans) {
            var start = Math.max(reached, span.from());
            var end = Math.min(to, span.to());
            if (end > start) {
                total += end - start;
                reached = end;
            }
        }
        return total;
    }
}
