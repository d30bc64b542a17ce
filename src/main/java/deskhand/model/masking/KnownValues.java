package deskhand.model.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found of somebody by the words around it, to be found again where those words are missing. */
final class KnownValues {

    /** A message of nothing but numbers must not make every question slow. */
    private static final int MOST = 50;

    /** Shorter ones are words and numbers of other things too. */
    private static final int SHORTEST = 5;

    private final Map<String, Kind> values = new LinkedHashMap<>();

    void learn(Kind kind, String value) {
        if (value.length() >= SHORTEST && values.size() < MOST) {
            values.putIfAbsent(value, kind);
        }
    }

    /** {@code found}, and what is known and stands alone beside it, in order and without overlaps. */
    List<Found> in(String text, List<Found> found, Set<Kind> kinds) {
        var all = new ArrayList<>(found);
        values.forEach((value, kind) -> {
            if (kinds.contains(kind)) {
                add(all, kind, value, text);
            }
        });
        all.sort(Comparator.comparingInt(Found::start));
        return all;
    }

    private static void add(List<Found> all, Kind kind, String value, String text) {
        for (var at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
            var one = new Found(kind, at, at + value.length());
            if (standsAlone(text, one) && all.stream().noneMatch(one::overlaps)) {
                all.add(one);
            }
        }
    }

    private static boolean standsAlone(String text, Found one) {
        return !(isWord(text, one.start() - 1) && isWord(text, one.start()))
                && !(isWord(text, one.end() - 1) && isWord(text, one.end()));
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
