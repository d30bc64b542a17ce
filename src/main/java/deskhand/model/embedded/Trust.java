package deskhand.model.embedded;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How sure one may be of a head's scores, learnt from what it says to examples it has not seen. {@code heat} makes
 * probabilities of scores; below {@code floor} the best label fits too badly to be meant.
 */
public record Trust(double heat, double floor) {

    /** So many of a hundred examples may be taken for strangers. */
    private static final double TURNED_AWAY = 0.06;

    /** So many texts that belong nowhere are enough to learn from. */
    private static final int ENOUGH_OUTSIDE = 20;

    /** With fewer examples than this, their own luck would count for too much. */
    private static final int ENOUGH_INSIDE = 40;

    private static final double USUAL_HEAT = 0.1;
    private static final double USUAL_FLOOR = 0.15;

    static Trust from(double[][] unseen, Examples examples) {
        var typical = IntStream.range(0, examples.labelled().size())
                .filter(row -> examples.labelled().get(row).typical())
                .toArray();
        if (typical.length < ENOUGH_INSIDE) {
            return new Trust(USUAL_HEAT, USUAL_FLOOR);
        }
        var friends = bests(Arrays.stream(typical).mapToObj(row -> unseen[row]));
        var strangers = bests(Arrays.stream(unseen).skip(examples.labelled().size()));
        return new Trust(
                heat(unseen, typical, examples),
                strangers.length < ENOUGH_OUTSIDE ? quantile(friends) : dividing(friends, strangers));
    }

    /** The best label's probability. */
    public double confidence(double[] scores) {
        var best = Arrays.stream(scores).max().orElse(0);
        var all = Arrays.stream(scores)
                .map(score -> Math.exp((score - best) / heat))
                .sum();
        return 1 / all;
    }

    public boolean isStrange(double[] scores) {
        return Arrays.stream(scores).max().orElse(0) < floor;
    }

    private static double heat(double[][] unseen, int[] typical, Examples examples) {
        var best = USUAL_HEAT;
        var least = Double.MAX_VALUE;
        for (var heat = 0.02; heat < 0.5; heat *= 1.15) {
            var tried = heat;
            var surprise = Arrays.stream(typical)
                    .mapToDouble(row ->
                            surprise(unseen[row], examples.labelled().get(row).label(), tried))
                    .sum();
            if (surprise < least) {
                least = surprise;
                best = heat;
            }
        }
        return best;
    }

    private static double surprise(double[] scores, int right, double heat) {
        var all = Arrays.stream(scores)
                .map(score -> Math.exp((score - scores[right]) / heat))
                .sum();
        return Math.log(all);
    }

    private static double[] bests(Stream<double[]> rows) {
        return rows.mapToDouble(scores -> Arrays.stream(scores).max().orElse(0))
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted) {
        return sorted[(int) (TURNED_AWAY * sorted.length)];
    }

    /** Where as many strangers as possible are told from as many examples as possible. */
    private static double dividing(double[] friends, double[] strangers) {
        var best = quantile(friends);
        var most = -1.0;
        for (var floor : friends) {
            var told = share(friends, floor, true) + share(strangers, floor, false);
            if (told > most) {
                most = told;
                best = floor;
            }
        }
        return best;
    }

    private static double share(double[] bests, double floor, boolean above) {
        return (double) Arrays.stream(bests)
                        .filter(best -> best >= floor == above)
                        .count()
                / bests.length;
    }
}
