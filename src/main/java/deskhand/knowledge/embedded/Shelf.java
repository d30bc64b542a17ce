package deskhand.knowledge.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Vectors in memory, several windows a passage; a passage is as near as its nearest window. Not for several threads at once.
 *
 * <p>Up to {@link #ALL} windows every one is compared. Beyond, the signs alone choose the windows that are compared: six
 * steps instead of 384 for each. {@code src/bench} measures what either costs and finds.
 */
final class Shelf {

    static final int ALL = 20_000;

    /** Windows chosen by their signs for each passage that is asked for. */
    private static final int CLOSER_LOOKS = 20;

    private final int dimension;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final BitSet gone = new BitSet();
    private long[] ids = new long[Block.WINDOWS];
    private long[] documents = new long[Block.WINDOWS];
    private int[] firstWindows = new int[Block.WINDOWS];
    private int passages;
    private int windows;

    record Near(long passageId, float nearness) {}

    Shelf(int dimension) {
        this.dimension = dimension;
    }

    int windows() {
        return windows;
    }

    int size() {
        return places.size();
    }

    boolean holds(long passageId) {
        return places.containsKey(passageId);
    }

    List<Long> held() {
        return List.copyOf(places.keySet());
    }

    /** More holes than half of what is there. */
    boolean isWorn() {
        return gone.cardinality() > 1_000 && gone.cardinality() > places.size() / 2;
    }

    void add(long passageId, long documentId, byte[] stored) {
        if (passages == ids.length) {
            ids = Arrays.copyOf(ids, passages + passages / 2);
            documents = Arrays.copyOf(documents, passages + passages / 2);
            firstWindows = Arrays.copyOf(firstWindows, passages + passages / 2);
        }
        ids[passages] = passageId;
        documents[passages] = documentId;
        firstWindows[passages] = windows;
        places.put(passageId, passages);
        var width = Codes.FACTOR + dimension;
        for (var at = 0; at + width <= stored.length; at += width) {
            if (blocks.isEmpty() || blocks.getLast().isFull()) {
                blocks.add(new Block(dimension));
            }
            blocks.getLast().add(passages, stored, at);
            windows++;
        }
        passages++;
    }

    void remove(long passageId) {
        var place = places.remove(passageId);
        if (place != null) {
            gone.set(place);
        }
    }

    /** How near one passage is; 0 if its meaning is not known. */
    float nearness(long passageId, float[] question) {
        var passage = places.get(passageId);
        if (passage == null) {
            return 0;
        }
        var code = code(question);
        var factor = Codes.factor(code, 0);
        var nearest = 0f;
        for (var window = firstWindows[passage]; window < windows; window++) {
            var block = blocks.get(window / Block.WINDOWS);
            if (block.passages[window % Block.WINDOWS] != passage) {
                break;
            }
            nearest = Math.max(nearest, block.nearness(window % Block.WINDOWS, code, factor));
        }
        return nearest;
    }

    /** The nearest passages of the documents that count. */
    List<Near> nearest(float[] question, int most, LongPredicate counts) {
        return windows <= ALL ? nearestOfAll(question, most, counts) : nearestBySigns(question, most, counts);
    }

    List<Near> nearestOfAll(float[] question, int most, LongPredicate counts) {
        var code = code(question);
        var factor = Codes.factor(code, 0);
        var best = new Best(most);
        for (var block : blocks) {
            for (var window = 0; window < block.used; window++) {
                var passage = block.passages[window];
                var nearness = block.nearness(window, code, factor);
                if (nearness > best.bar() && isOpen(passage, counts)) {
                    best.offer(passage, nearness);
                }
            }
        }
        return named(best);
    }

    List<Near> nearestBySigns(float[] question, int most, LongPredicate counts) {
        var code = code(question);
        var signs = new long[(dimension + 63) / 64];
        Codes.signs(code, Codes.FACTOR, dimension, signs, 0);
        var chosen = new Closest(most * CLOSER_LOOKS, dimension);
        for (var number = 0; number < blocks.size(); number++) {
            var block = blocks.get(number);
            for (var window = 0; window < block.used; window++) {
                var differences = block.differences(window, signs);
                if (differences <= chosen.bar() && isOpen(block.passages[window], counts)) {
                    chosen.offer(number * Block.WINDOWS + window, differences);
                }
            }
        }
        var factor = Codes.factor(code, 0);
        var best = new Best(most);
        chosen.each(window -> {
            var block = blocks.get(window / Block.WINDOWS);
            var at = window % Block.WINDOWS;
            best.offer(block.passages[at], block.nearness(at, code, factor));
        });
        return named(best);
    }

    private boolean isOpen(int passage, LongPredicate counts) {
        return !gone.get(passage) && counts.test(documents[passage]);
    }

    private byte[] code(float[] vector) {
        var code = new byte[Codes.FACTOR + dimension];
        Codes.encode(vector, code, 0);
        return code;
    }

    private List<Near> named(Best best) {
        return best.all().stream()
                .map(near -> new Near(ids[near.passage()], near.nearness()))
                .toList();
    }
}
