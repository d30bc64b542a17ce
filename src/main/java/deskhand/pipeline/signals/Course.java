package deskhand.pipeline.signals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of a conversation in figures. {@code moods} and {@code categories} are of this turn and those before it, oldest
 * first; {@code sameAsks} counts how often the customer asked what they ask now; {@code escalations} how often people had to
 * take over, in this conversation or in another one of the same person.
 */
record Course(
        List<Double> moods,
        List<String> categories,
        int messages,
        int sameAsks,
        boolean complains,
        @Nullable String tier,
        @Nullable BigDecimal lifetimeValue,
        int escalations) {

    Course {
        moods = List.copyOf(moods);
        categories = List.copyOf(categories);
    }

    /** Nothing if there are not so many yet. */
    @Nullable
    Double meanMood(int last) {
        return moods.size() < last
                ? null
                : newest(last).stream().mapToDouble(mood -> mood).average().orElseThrow();
    }

    /** The slope of the line that fits the last moods best: the change a message. */
    @Nullable
    Double moodSlope(int last) {
        if (moods.size() < last || last < 2) {
            return null;
        }
        var newest = newest(last);
        var middle = (last - 1) / 2.0;
        var rise = 0.0;
        var run = 0.0;
        for (var place = 0; place < last; place++) {
            rise += (place - middle) * newest.get(place);
            run += (place - middle) * (place - middle);
        }
        return rise / run;
    }

    /** The last turns are all about one thing, and the mood is neither good nor better than it was. */
    boolean isStuck(int last) {
        if (moods.size() < last) {
            return false;
        }
        var about = categories.subList(categories.size() - last, categories.size());
        var felt = newest(last);
        return about.stream().distinct().count() == 1 && felt.getLast() <= 0 && felt.getLast() <= felt.getFirst();
    }

    private List<Double> newest(int last) {
        return moods.subList(moods.size() - last, moods.size());
    }
}
