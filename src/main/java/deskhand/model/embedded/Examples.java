package deskhand.model.embedded;

import java.util.Arrays;
import java.util.List;

/**
 * What a head learns from: texts with their labels, and texts that belong to none. {@code whole} is the number of labels;
 * an example's label is its place among them.
 */
public record Examples(int whole, List<Example> labelled, List<Meaning> outside) {

    /** {@code typical}: like the texts to come, so that it may show how sure to be of them. */
    public record Example(Meaning meaning, int label, boolean typical) {}

    public Examples {
        labelled = List.copyOf(labelled);
        outside = List.copyOf(outside);
    }

    int size() {
        return labelled.size() + outside.size();
    }

    Meaning meaning(int row) {
        return row < labelled.size() ? labelled.get(row).meaning() : outside.get(row - labelled.size());
    }

    /** What a head should say to a row: a little against every label but its own, whose share makes up for it. */
    double[] target(int row) {
        var target = new double[whole];
        Arrays.fill(target, -1.0 / whole);
        if (row < labelled.size()) {
            target[labelled.get(row).label()] += 1;
        }
        return target;
    }
}
