package deskhand.knowledge.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Comparing every vector against letting signs choose: time, memory and what is found, on vectors in heaps as texts about the
 * same things make them. Lives here because the shelf is nobody else's business.
 */
public final class ShelfBench {

    private static final int DIMENSION = 384;
    private static final int QUESTIONS = 200;
    private static final int WANTED = 40;
    private static final int HEAPS = 2_000;

    private ShelfBench() {}

    public static void main(String[] sizes) {
        System.out.println(
                "| windows | build | heap | every one p50 / p95 | by signs p50 / p95 | best 1 found | best 10 found |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var size : sizes.length == 0 ? new String[] {"10000", "100000"} : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int size) {
        var random = new Random(7);
        var centres = new float[HEAPS][];
        Arrays.setAll(centres, i -> unit(random, null, 0));
        var before = heap();
        var start = System.nanoTime();
        var shelf = new Shelf(DIMENSION);
        var stored = new byte[Codes.FACTOR + DIMENSION];
        for (var i = 0; i < size; i++) {
            Codes.encode(unit(random, centres[random.nextInt(HEAPS)], 0.8), stored, 0);
            shelf.add(i, i, stored);
        }
        var built = (System.nanoTime() - start) / 1_000_000;
        var memory = (heap() - before) >> 20;
        var questions = new ArrayList<float[]>();
        for (var i = 0; i < QUESTIONS; i++) {
            questions.add(unit(random, centres[random.nextInt(HEAPS)], 1.0));
        }
        var all = new ArrayList<List<Shelf.Near>>();
        var signs = new ArrayList<List<Shelf.Near>>();
        for (var warm = 0; warm < 2; warm++) {
            questions.forEach(question -> shelf.nearestOfAll(question, WANTED, id -> true));
            questions.forEach(question -> shelf.nearestBySigns(question, WANTED, id -> true));
        }
        var allTimes = questions.stream()
                .mapToDouble(q -> timed(() -> shelf.nearestOfAll(q, WANTED, id -> true), all))
                .sorted()
                .toArray();
        var signTimes = questions.stream()
                .mapToDouble(q -> timed(() -> shelf.nearestBySigns(q, WANTED, id -> true), signs))
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "| %,d | %d ms | %d MB | %.1f / %.1f ms | %.1f / %.1f ms | %.3f | %.3f |%n",
                size,
                built,
                memory,
                allTimes[QUESTIONS / 2],
                allTimes[QUESTIONS * 95 / 100],
                signTimes[QUESTIONS / 2],
                signTimes[QUESTIONS * 95 / 100],
                found(all, signs, 1),
                found(all, signs, 10));
    }

    private static double timed(Supplier<List<Shelf.Near>> search, List<List<Shelf.Near>> results) {
        var start = System.nanoTime();
        results.add(search.get());
        return (System.nanoTime() - start) / 1e6;
    }

    /** Which share of the truly best is found by signs. */
    private static double found(List<List<Shelf.Near>> all, List<List<Shelf.Near>> signs, int best) {
        var found = 0.0;
        for (var i = 0; i < all.size(); i++) {
            var there = signs.get(i).stream().map(Shelf.Near::passageId).toList();
            found += all.get(i).stream()
                    .limit(best)
                    .filter(near -> there.contains(near.passageId()))
                    .count();
        }
        return found / best / all.size();
    }

    private static float[] unit(Random random, float[] centre, double noise) {
        var vector = new float[DIMENSION];
        var square = 0.0;
        for (var i = 0; i < DIMENSION; i++) {
            var spread = random.nextGaussian() / Math.sqrt(DIMENSION);
            vector[i] = (float) (centre == null ? spread : centre[i] + noise * spread);
            square += vector[i] * vector[i];
        }
        for (var i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
