package deskhand.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Measured times, sorted, in nanoseconds. */
final class Samples {

    private final long[] sorted;

    Samples(Collection<Long> nanos) {
        sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
    }

    double millis(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        var index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms (%d)",
                millis(0.5),
                millis(0.95),
                millis(0.99),
                millis(1),
                sorted.length);
    }
}
