package deskhand.model.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * Sorts texts under levels after examples of each: ridge regression on what the broad model makes of a text and on what else
 * is known of it. Once learnt it is one vector a level, so that a text costs a few microseconds.
 */
public final class Levels {

    private static final double RIDGE = 0.6;

    private final float[] mean;
    private final float[][] weights;

    private Levels(float[] mean, float[][] weights) {
        this.mean = mean;
        this.weights = weights;
    }

    /** {@code besides}: what else is known, as many figures for each text, none far from 0 to 1. */
    public record Example(float[] broad, float[] besides, int level) {}

    public static Levels learn(List<Example> examples, int levels) {
        var mean = mean(examples);
        var rows = new ArrayList<float[]>();
        var targets = new double[examples.size()][levels];
        for (var example : examples) {
            targets[rows.size()][example.level()] = 1;
            rows.add(row(example.broad(), example.besides(), mean));
        }
        var near = new double[rows.size()][];
        for (var i = 0; i < near.length; i++) {
            near[i] = new double[i + 1];
            for (var j = 0; j <= i; j++) {
                near[i][j] = Meaning.product(rows.get(i), rows.get(j)) + (i == j ? RIDGE : 0);
            }
        }
        return new Levels(mean, summedUp(rows, new PositiveSystem(near).solve(targets), levels));
    }

    private static float[] mean(List<Example> examples) {
        var mean = new float[examples.getFirst().broad().length];
        for (var example : examples) {
            for (var d = 0; d < mean.length; d++) {
                mean[d] += example.broad()[d] / examples.size();
            }
        }
        return mean;
    }

    /** What a text shares with none of the others, what else is known, and a figure that is always the same. */
    private static float[] row(float[] broad, float[] besides, float[] mean) {
        var own = new float[broad.length];
        for (var d = 0; d < own.length; d++) {
            own[d] = broad[d] - mean[d];
        }
        Meaning.toLengthOne(own);
        var row = new float[own.length + besides.length + 1];
        System.arraycopy(own, 0, row, 0, own.length);
        System.arraycopy(besides, 0, row, own.length, besides.length);
        row[row.length - 1] = 1;
        return row;
    }

    private static float[][] summedUp(List<float[]> rows, double[][] shares, int levels) {
        var weights = new float[levels][rows.getFirst().length];
        for (var row = 0; row < shares.length; row++) {
            for (var level = 0; level < levels; level++) {
                for (var d = 0; d < weights[level].length; d++) {
                    weights[level][d] += (float) (shares[row][level] * rows.get(row)[d]);
                }
            }
        }
        return weights;
    }

    /** How well each level fits: around 1 for a text like its examples, around 0 for one unlike them. */
    public double[] scores(float[] broad, float[] besides) {
        var row = row(broad, besides, mean);
        var scores = new double[weights.length];
        for (var level = 0; level < scores.length; level++) {
            scores[level] = Meaning.product(row, weights[level]);
        }
        return scores;
    }
}
