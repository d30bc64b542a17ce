package deskhand.model.embedded;

import java.util.ArrayList;

/**
 * Sorts texts under labels after a few examples of each: ridge regression on how near a text is to the examples. Learning
 * takes milliseconds for a playbook and seconds for two thousand examples. What the head would say to each example had it
 * not seen it costs nothing extra, and from that it knows how sure it may be.
 */
public final class ExampleHead {

    private static final double RIDGE = 0.15;

    private final Nearness nearness;
    private final double[][] weights;
    private final int labels;
    private final Trust trust;

    private ExampleHead(Nearness nearness, double[][] weights, int labels, Trust trust) {
        this.nearness = nearness;
        this.weights = weights;
        this.labels = labels;
        this.trust = trust;
    }

    public static ExampleHead learn(Examples examples) {
        var meanings = new ArrayList<Meaning>();
        var targets = new double[examples.size()][];
        for (var row = 0; row < examples.size(); row++) {
            meanings.add(examples.meaning(row));
            targets[row] = examples.target(row);
        }
        var nearness = new Nearness(meanings);
        var near = nearness.lowerHalf();
        for (var row = 0; row < near.length; row++) {
            near[row][row] += RIDGE;
        }
        var system = new PositiveSystem(near);
        var weights = system.solve(targets);
        var unseen = unseen(targets, weights, system.inverseDiagonal());
        return new ExampleHead(nearness, weights, examples.whole(), Trust.from(unseen, examples));
    }

    /** For each example, what a head learnt from all others would say to it. */
    private static double[][] unseen(double[][] targets, double[][] weights, double[] diagonal) {
        var unseen = new double[targets.length][];
        for (var row = 0; row < targets.length; row++) {
            unseen[row] = new double[targets[row].length];
            for (var label = 0; label < unseen[row].length; label++) {
                unseen[row][label] = targets[row][label] - weights[row][label] / diagonal[row];
            }
        }
        return unseen;
    }

    /** How well each label fits: around 1 for a text like its examples, around 0 for one unlike them. */
    public double[] scores(Meaning meaning) {
        return scores(nearness.toAll(meaning));
    }

    /** Roughly the same for a third of the work, by {@link Meaning#broad} alone. */
    public double[] scoresAtFirstSight(float[] broad) {
        return scores(nearness.toAll(broad));
    }

    private double[] scores(double[] near) {
        var scores = new double[labels];
        for (var row = 0; row < near.length; row++) {
            for (var label = 0; label < labels; label++) {
                scores[label] += near[row] * weights[row][label];
            }
        }
        return scores;
    }

    /** How sure one may be of scores, whoever has changed them since. */
    public Trust trust() {
        return trust;
    }
}
