package deskhand.bench;

import java.util.List;
import java.util.Locale;

/** How well a score tells supported answers from others. */
record Separation(List<Rated> rated) {

    record Rated(double score, boolean good, boolean passed) {}

    /** The probability that a good one has the higher score. */
    double area() {
        var won = 0.0;
        var pairs = 0;
        for (var good : rated) {
            for (var bad : rated) {
                if (good.good() && !bad.good()) {
                    pairs++;
                    won += good.score() > bad.score() ? 1 : good.score() == bad.score() ? 0.5 : 0;
                }
            }
        }
        return pairs == 0 ? 0 : won / pairs;
    }

    /** Bad ones below the score that a tenth of the good ones are below. */
    double caught() {
        var good = rated.stream()
                .filter(Rated::good)
                .mapToDouble(Rated::score)
                .sorted()
                .toArray();
        var floor = good.length == 0 ? 0 : good[good.length / 10];
        var bad = rated.stream().filter(one -> !one.good()).toList();
        return bad.isEmpty()
                ? 0
                : (double) bad.stream().filter(one -> one.score() < floor).count() / bad.size();
    }

    private double held(boolean good) {
        var ours = rated.stream().filter(one -> one.good() == good).toList();
        return ours.isEmpty()
                ? 0
                : (double) ours.stream().filter(one -> !one.passed()).count() / ours.size();
    }

    @Override
    public String toString() {
        return byItself() + "; as shipped: caught " + Graded.percent(held(false)) + ", held back "
                + Graded.percent(held(true));
    }

    /** Whatever score is enough. */
    String byItself() {
        return String.format(Locale.ROOT, "AUROC %.3f, caught at 10 %% held back %s", area(), Graded.percent(caught()));
    }
}
