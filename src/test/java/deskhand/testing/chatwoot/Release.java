package deskhand.testing.chatwoot;

import java.util.Comparator;
import java.util.stream.Stream;

/** A version of Chatwoot, since much depends on it. */
public record Release(int major, int minor, int patch) implements Comparable<Release> {

    public static Release of(String text) {
        var numbers = Stream.concat(Stream.of(text.split("[.-]")), Stream.of("0", "0"))
                .limit(3)
                .map(Integer::parseInt)
                .toList();
        return new Release(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    boolean since(String other) {
        return compareTo(of(other)) >= 0;
    }

    boolean after(String other) {
        return compareTo(of(other)) > 0;
    }

    @Override
    public int compareTo(Release other) {
        return Comparator.comparingInt(Release::major)
                .thenComparingInt(Release::minor)
                .thenComparingInt(Release::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
