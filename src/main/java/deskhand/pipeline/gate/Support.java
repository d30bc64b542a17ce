package deskhand.pipeline.gate;

import java.util.List;

/** How well an answer is supported by its sources: from 0 to 1, and what of it they do not back. */
public record Support(double score, List<String> unsupported) {

    static final double ENOUGH = 0.675;

    public Support {
        unsupported = List.copyOf(unsupported);
    }

    public boolean isEnough() {
        return score >= ENOUGH;
    }
}
