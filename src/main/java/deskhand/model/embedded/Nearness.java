package deskhand.model.embedded;

import java.util.Arrays;
import java.util.List;

/** How near texts are among a set of texts: from almost nothing to 1. What all of the set have in common does not count. */
final class Nearness {

    private static final double SHARE_OF_BROAD = 0.3;
    private static final double STEEPNESS = 2;

    private final float[] fineMean;
    private final float[] broadMean;
    private final Meaning[] known;

    Nearness(List<Meaning> meanings) {
        fineMean = mean(meanings.stream().map(Meaning::fine).toList());
        broadMean = mean(meanings.stream().map(Meaning::broad).toList());
        known = meanings.stream().map(this::centred).toArray(Meaning[]::new);
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

    private Meaning centred(Meaning meaning) {
        return new Meaning(less(meaning.fine(), fineMean), less(meaning.broad(), broadMean));
    }

    private static float[] less(float[] vector, float[] mean) {
        var rest = new float[vector.length];
        for (var d = 0; d < rest.length; d++) {
            rest[d] = vector[d] - mean[d];
        }
        return Meaning.toLengthOne(rest);
    }

    double[][] lowerHalf() {
        var rows = new double[known.length][];
        for (var i = 0; i < known.length; i++) {
            rows[i] = new double[i + 1];
            for (var j = 0; j <= i; j++) {
                rows[i][j] = between(known[i], known[j]);
            }
        }
        return rows;
    }

    double[] toAll(Meaning meaning) {
        var here = centred(meaning);
        var near = new double[known.length];
        for (var i = 0; i < known.length; i++) {
            near[i] = between(here, known[i]);
        }
        return near;
    }

    /** The same by the broad model alone, which is the quicker of the two. */
    double[] toAll(float[] broad) {
        var here = less(broad, broadMean);
        return Arrays.stream(known).mapToDouble(one -> near(here, one.broad())).toArray();
    }

    private static double between(Meaning one, Meaning other) {
        return (1 - SHARE_OF_BROAD) * near(one.fine(), other.fine())
                + SHARE_OF_BROAD * near(one.broad(), other.broad());
    }

    private static double near(float[] one, float[] other) {
        return Math.exp(STEEPNESS * (Meaning.product(one, other) - 1));
    }
}
