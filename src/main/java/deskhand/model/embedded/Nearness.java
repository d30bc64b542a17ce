package deskhand.model.embedded;

import java.util.List;

/** How near texts are among a set of texts: from almost nothing to 1. What all of the set have in common does not count. */
final class Nearness {

    private static final double SHARE_OF_BROAD = 0.3;
    private static final double STEEPNESS = 2;

    /** Small enough for the product of two vectors to fit a whole number. */
    private static final int LENGTH = 1 << 14;

    private final float[] fineMean;
    private final float[] broadMean;
    private final int[][] fine;
    private final int[][] broad;

    Nearness(List<Meaning> meanings) {
        fineMean = mean(meanings.stream().map(Meaning::fine).toList());
        broadMean = mean(meanings.stream().map(Meaning::broad).toList());
        fine = meanings.stream().map(one -> less(one.fine(), fineMean)).toArray(int[][]::new);
        broad = meanings.stream().map(one -> less(one.broad(), broadMean)).toArray(int[][]::new);
    }

    private static float[] mean(List<float[]> vectors) {
        var mean = new float[vectors.getFirst().length];
        for (var vector : vectors) {
            for (var d = 0; d < mean.length; d++) {
                mean[d] += vector[d] / vectors.size();
            }
        }
        return mean;
    }

    private static int[] less(float[] vector, float[] mean) {
        var rest = Meaning.less(vector, mean);
        var whole = new int[rest.length];
        for (var d = 0; d < rest.length; d++) {
            whole[d] = Math.round(rest[d] * LENGTH);
        }
        return whole;
    }

    double[][] lowerHalf() {
        var rows = new double[fine.length][];
        for (var i = 0; i < fine.length; i++) {
            rows[i] = new double[i + 1];
            for (var j = 0; j <= i; j++) {
                rows[i][j] = both(near(fine[i], fine[j]), near(broad[i], broad[j]));
            }
        }
        return rows;
    }

    double[] toAll(Meaning meaning) {
        var near = toAll(meaning.broad());
        var here = less(meaning.fine(), fineMean);
        for (var i = 0; i < near.length; i++) {
            near[i] = both(near(here, fine[i]), near[i]);
        }
        return near;
    }

    /** The same by the broad model alone, which is the quicker of the two. */
    double[] toAll(float[] meaning) {
        var here = less(meaning, broadMean);
        var near = new double[broad.length];
        for (var i = 0; i < near.length; i++) {
            near[i] = near(here, broad[i]);
        }
        return near;
    }

    /** How near a meaning, by the broad model alone, is to all: roughly, and summed up by how much each counts. */
    RoughSum roughly(double[] weights) {
        var sum = new RoughSum(broadMean);
        for (var i = 0; i < broad.length; i++) {
            sum.add(broad[i], 1f / LENGTH, (float) weights[i]);
        }
        return sum;
    }

    private static double both(double nearOfFine, double nearOfBroad) {
        return (1 - SHARE_OF_BROAD) * nearOfFine + SHARE_OF_BROAD * nearOfBroad;
    }

    /** {@link RoughSum} has a parabola beside this curve. */
    private static double near(int[] one, int[] other) {
        return Math.exp(STEEPNESS * (product(one, other) / ((double) LENGTH * LENGTH) - 1));
    }

    /** The JVM adds many whole numbers at once; fractions it would add one after the other, in seven times the time. */
    private static int product(int[] one, int[] other) {
        var sum = 0;
        for (var d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }
}
