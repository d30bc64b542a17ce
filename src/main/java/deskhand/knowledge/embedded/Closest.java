package deskhand.knowledge.embedded;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Windows by how many of their signs differ, the closest so many. Counting per difference keeps the bar without sorting. */
final class Closest {

    private final int most;
    private final int[] counts;
    private int[] windows;
    private int[] differences;
    private int used;
    private int within;
    private int bar;

    Closest(int most, int dimension) {
        this.most = most;
        counts = new int[dimension + 1];
        windows = new int[most * 2];
        differences = new int[most * 2];
        bar = dimension;
    }

    int bar() {
        return bar;
    }

    void offer(int window, int difference) {
        if (used == windows.length) {
            tidy();
        }
        windows[used] = window;
        differences[used++] = difference;
        counts[difference]++;
        within++;
        while (bar > 0 && within - counts[bar] >= most) {
            within -= counts[bar];
            counts[bar] = 0;
            bar--;
        }
    }

    void each(IntConsumer taker) {
        for (var i = 0; i < used; i++) {
            if (differences[i] <= bar) {
                taker.accept(windows[i]);
            }
        }
    }

    /** Lets go of what fell behind the bar since. */
    private void tidy() {
        var kept = 0;
        for (var i = 0; i < used; i++) {
            if (differences[i] <= bar) {
                windows[kept] = windows[i];
                differences[kept++] = differences[i];
            }
        }
        used = kept;
        if (used == windows.length) {
            windows = Arrays.copyOf(windows, used * 2);
            differences = Arrays.copyOf(differences, used * 2);
        }
    }
}
