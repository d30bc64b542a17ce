package deskhand.knowledge.embedded;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The nearest so many passages seen so far, each once, with its nearest window. */
final class Best {

    private final int[] passages;
    private final float[] nearness;
    private int used;
    private int farthest;

    record Near(int passage, float nearness) {}

    Best(int most) {
        passages = new int[most];
        nearness = new float[most];
    }

    /** What is not nearer than this need not be offered. */
    float bar() {
        return used < passages.length ? Float.NEGATIVE_INFINITY : nearness[farthest];
    }

    void offer(int passage, float near) {
        for (var i = 0; i < used; i++) {
            if (passages[i] == passage) {
                nearness[i] = Math.max(nearness[i], near);
                findFarthest();
                return;
            }
        }
        if (used < passages.length) {
            passages[used] = passage;
            nearness[used++] = near;
        } else if (near > nearness[farthest]) {
            passages[farthest] = passage;
            nearness[farthest] = near;
        }
        findFarthest();
    }

    List<Near> all() {
        return IntStream.range(0, used)
                .mapToObj(i -> new Near(passages[i], nearness[i]))
                .sorted(Comparator.comparingDouble(Near::nearness).reversed())
                .toList();
    }

    private void findFarthest() {
        farthest = 0;
        for (var i = 1; i < used; i++) {
            if (nearness[i] < nearness[farthest]) {
                farthest = i;
            }
        }
    }
}
