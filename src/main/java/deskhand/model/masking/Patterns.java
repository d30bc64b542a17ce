package deskhand.model.masking;

import deskhand.base.SafePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Patterns of one kind of personal data. What matters is the first group of each, or all of it if it has none. */
record Patterns(Kind kind, List<SafePattern> patterns) {

    static Patterns of(Kind kind, String... patterns) {
        return new Patterns(kind, Stream.of(patterns).map(SafePattern::exact).toList());
    }

    List<Found> in(String text) {
        var found = new ArrayList<Found>();
        for (var pattern : patterns) {
            pattern.all(text).forEach(span -> found.add(new Found(kind, span.start(), span.end())));
        }
        return found;
    }
}
