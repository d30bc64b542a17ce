package deskhand.bench;

import java.util.List;
import java.util.Locale;

/** How well one ranking put what is relevant in front: recall at 1, 3, 5 and 10, MRR and nDCG at 10. */
record Scores(double at1, double at3, double at5, double at10, double mrr, double ndcg) {

    static Scores of(List<String> ranked, List<String> relevant) {
        var gain = 0.0;
        var best = 0.0;
        var first = Integer.MAX_VALUE;
        for (var place = 0; place < Math.min(10, ranked.size()); place++) {
            if (relevant.contains(ranked.get(place))) {
                first = Math.min(first, place);
                gain += discount(place);
            }
        }
        for (var place = 0; place < Math.min(10, relevant.size()); place++) {
            best += discount(place);
        }
        return new Scores(
                first < 1 ? 1 : 0,
                first < 3 ? 1 : 0,
                first < 5 ? 1 : 0,
                first < 10 ? 1 : 0,
                first < 10 ? 1.0 / (first + 1) : 0,
                gain / best);
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }

    static String mean(List<Scores> all) {
        return String.format(
                Locale.ROOT,
                "%.3f | %.3f | %.3f | %.3f | %.3f | %.3f",
                all.stream().mapToDouble(Scores::at1).average().orElse(0),
                all.stream().mapToDouble(Scores::at3).average().orElse(0),
                all.stream().mapToDouble(Scores::at5).average().orElse(0),
                all.stream().mapToDouble(Scores::at10).average().orElse(0),
                all.stream().mapToDouble(Scores::mrr).average().orElse(0),
                all.stream().mapToDouble(Scores::ndcg).average().orElse(0));
    }

    /** How often one of the first is above one of the second. */
    static double auroc(List<Double> above, List<Double> below) {
        var won = 0.0;
        for (var one : above) {
            for (var other : below) {
                won += one > other ? 1 : one.equals(other) ? 0.5 : 0;
            }
        }
        return won / above.size() / below.size();
    }
}
