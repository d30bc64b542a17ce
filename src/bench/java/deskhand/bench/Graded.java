package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** How often labels were right, and how far the confidence told of them was from that. */
final class Graded {

    private static final int STEPS = 10;

    private final int[] asked = new int[STEPS];
    private final int[] right = new int[STEPS];
    private final double[] confidence = new double[STEPS];
    private int sureAndRight;
    private int sure;

    void add(boolean isRight, JsonNode answer) {
        var told = answer.path("confidence").asDouble();
        var step = Math.min(STEPS - 1, (int) (told * STEPS));
        asked[step]++;
        right[step] += isRight ? 1 : 0;
        confidence[step] += told;
        if (told >= 0.9) {
            sure++;
            sureAndRight += isRight ? 1 : 0;
        }
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    @Override
    public String toString() {
        var all = 0;
        var good = 0;
        var off = 0.0;
        for (var step = 0; step < STEPS; step++) {
            all += asked[step];
            good += right[step];
            off += Math.abs(right[step] - confidence[step]);
        }
        return "right " + percent((double) good / Math.max(1, all)) + " of " + all + ", calibration error "
                + percent(off / Math.max(1, all)) + ", from 0.9 on: " + percent((double) sure / Math.max(1, all))
                + " of all, right " + percent((double) sureAndRight / Math.max(1, sure));
    }
}
