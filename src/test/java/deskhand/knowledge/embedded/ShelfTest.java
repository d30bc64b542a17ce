package deskhand.knowledge.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private static final int DIMENSION = 384;

    private final Random random = new Random(11);
    private final Shelf shelf = new Shelf(DIMENSION);

    @Test
    void a_passage_is_as_near_as_its_nearest_window() {
        var question = unit();
        shelf.add(1, 10, windows(unit(), unit()));
        shelf.add(2, 20, windows(unit(), question, unit()));

        var near = shelf.nearest(question, 2, id -> true);

        assertThat(near).extracting(Shelf.Near::passageId).containsExactly(2L, 1L);
        assertThat(near.getFirst().nearness()).isCloseTo(1f, within(0.02f));
        assertThat(shelf.nearness(2, question)).isEqualTo(near.getFirst().nearness());
    }

    @Test
    void what_was_removed_and_what_does_not_count_is_not_found() {
        var question = unit();
        shelf.add(1, 10, windows(question));
        shelf.add(2, 20, windows(question));
        shelf.add(3, 30, windows(question));

        shelf.remove(1);

        assertThat(shelf.nearest(question, 5, id -> id != 20))
                .extracting(Shelf.Near::passageId)
                .containsExactly(3L);
    }

    @Test
    void signs_find_the_same_as_comparing_every_one() {
        var heaps = IntStream.range(0, 40).mapToObj(i -> unit()).toList();
        for (var i = 0; i < 4_000; i++) {
            shelf.add(i, i, windows(around(heaps.get(i % heaps.size()))));
        }

        var same = IntStream.range(0, 50)
                .filter(i -> {
                    var question = around(heaps.get(i % heaps.size()));
                    return ids(shelf.nearestOfAll(question, 5, id -> true))
                            .equals(ids(shelf.nearestBySigns(question, 5, id -> true)));
                })
                .count();

        assertThat(same).isGreaterThanOrEqualTo(40);
    }

    @Test
    void bytes_keep_a_vector_to_a_hundredth() {
        for (var i = 0; i < 100; i++) {
            var one = unit();
            var other = around(one);
            var exact = IntStream.range(0, DIMENSION)
                    .mapToDouble(n -> one[n] * other[n])
                    .sum();
            shelf.add(i, i, windows(one));

            assertThat((double) shelf.nearness(i, other)).isCloseTo(exact, within(0.01));
        }
    }

    private static List<Long> ids(List<Shelf.Near> near) {
        return near.stream().map(Shelf.Near::passageId).toList();
    }

    private byte[] windows(float[]... vectors) {
        var width = Codes.FACTOR + DIMENSION;
        var stored = new byte[vectors.length * width];
        for (var i = 0; i < vectors.length; i++) {
            Codes.encode(vectors[i], stored, i * width);
        }
        return stored;
    }

    private float[] unit() {
        return normal(new float[DIMENSION], 1);
    }

    private float[] around(float[] centre) {
        return normal(centre.clone(), 0.03);
    }

    private float[] normal(float[] vector, double noise) {
        var square = 0.0;
        for (var i = 0; i < DIMENSION; i++) {
            vector[i] += (float) (noise * random.nextGaussian());
            square += vector[i] * vector[i];
        }
        for (var i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
