package deskhand.model.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells texts of one kind from all others after examples of both: ridge regression on how near a text is to each of them. A
 * text unlike all examples leans to neither side.
 */
public final class Leaning {

    private static final double RIDGE = 0.2;

    /** As near are two ways to say the very same. */
    private static final double SAME = 0.6;

    private static final int MOST_STEPS = 200;
    private static final double GOOD_ENOUGH = 1e-6;

    private final Nearness nearness;
    private final double[] weights;
    private final RoughSum roughly;
    private final int wanted;

    private Leaning(Nearness nearness, double[] weights, int wanted) {
        this.nearness = nearness;
        this.weights = weights;
        this.wanted = wanted;
        roughly = nearness.roughly(weights);
    }

    /**
     * From around 1 for texts of the kind to around -1 for others; {@code nearest}: the example of the kind that it is nearest to;
     * {@code same}: it says the same as that one, and no other text is nearer. One example among thousands can do little for
     * the score.
     */
    public record Lean(double score, int nearest, boolean same) {}

    /** {@code wanted}: examples of the kind; {@code others}: texts that are not. */
    public static Leaning learn(List<Meaning> wanted, List<Meaning> others) {
        var all = new ArrayList<>(wanted);
        all.addAll(others);
        var nearness = new Nearness(all);
        var near = nearness.lowerHalf();
        var targets = new double[all.size()];
        for (var row = 0; row < targets.length; row++) {
            near[row][row] += RIDGE;
            targets[row] = row < wanted.size() ? 1 : -1;
        }
        return new Leaning(nearness, solved(near, targets), wanted.size());
    }

    /** By conjugate gradients, which for thousands of examples take a fraction of the time of an exact solution. */
    private static double[] solved(double[][] lower, double[] right) {
        var solution = new double[right.length];
        var rest = right.clone();
        var direction = right.clone();
        var size = product(rest, rest);
        for (var step = 0; step < MOST_STEPS && size > GOOD_ENOUGH * right.length; step++) {
            var image = times(lower, direction);
            var far = size / product(direction, image);
            for (var row = 0; row < right.length; row++) {
                solution[row] += far * direction[row];
                rest[row] -= far * image[row];
            }
            var smaller = product(rest, rest);
            for (var row = 0; row < right.length; row++) {
                direction[row] = rest[row] + smaller / size * direction[row];
            }
            size = smaller;
        }
        return solution;
    }

    private static double[] times(double[][] lower, double[] vector) {
        var image = new double[vector.length];
        for (var row = 0; row < vector.length; row++) {
            var cells = lower[row];
            var sum = cells[row] * vector[row];
            for (var other = 0; other < row; other++) {
                sum += cells[other] * vector[other];
                image[other] += cells[other] * vector[row];
            }
            image[row] += sum;
        }
        return image;
    }

    private static double product(double[] one, double[] other) {
        var sum = 0.0;
        for (var row = 0; row < one.length; row++) {
            sum += one[row] * other[row];
        }
        return sum;
    }

    public Lean of(Meaning meaning) {
        var near = nearness.toAll(meaning);
        var nearest = 0;
        var first = 0;
        for (var row = 1; row < near.length; row++) {
            first = near[row] > near[first] ? row : first;
            nearest = row < wanted ? first : nearest;
        }
        return new Lean(score(near), nearest, first < wanted && near[first] >= SAME);
    }

    /** Roughly the same score for a fraction of the work, by {@link Meaning#broad} alone. */
    public double atFirstSight(float[] broad) {
        return roughly.of(broad);
    }

    private double score(double[] near) {
        var score = 0.0;
        for (var row = 0; row < near.length; row++) {
            score += near[row] * weights[row];
        }
        return score;
    }
}
