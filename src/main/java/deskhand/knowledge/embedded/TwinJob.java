package deskhand.knowledge.embedded;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for passages that mean nearly the same as one of another document, once for each passage: a passage that comes later
 * is compared with those before it. One that is near and names other numbers may contradict. Only tells people; no ranking
 * changes.
 */
@Singleton
class TwinJob implements RecurringJob {

    /** So near that nobody needs both. */
    static final float SAME = 0.88f;

    /** So near that they are about the same thing. */
    static final float ALIKE = 0.80f;

    private static final int AT_ONCE = 200;
    private static final int NEIGHBOURS = 4;

    private final TwinRows rows;
    private final Stock stock;
    private final Meanings meanings;

    TwinJob(TwinRows rows, Stock stock, Meanings meanings) {
        this.rows = rows;
        this.stock = stock;
        this.meanings = meanings;
    }

    @Override
    public String name() {
        return "knowledge-twins";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var waiting = rows.waiting(meanings.model(), AT_ONCE);
        if (!waiting.isEmpty()) {
            var dimension = meanings.dimension();
            waiting.forEach(passage -> compare(passage, dimension));
        }
    }

    private void compare(Compared passage, int dimension) {
        var near = neighbours(passage, dimension);
        if (!near.isEmpty()) {
            var ids = near.stream().map(one -> String.valueOf(one.passageId())).collect(Collectors.joining(","));
            var others = rows.of(ids, meanings.model()).stream()
                    .collect(Collectors.toMap(Compared::id, Function.identity()));
            near.forEach(one -> keep(passage, others.get(one.passageId()), one.nearness()));
        }
        rows.mark(passage.id(), meanings.model());
    }

    private List<Shelf.Near> neighbours(Compared passage, int dimension) {
        var meaning = Codes.decode(passage.vectors(), 0, dimension);
        return stock
                .look(view -> view.shelf().nearest(meaning, NEIGHBOURS, document -> {
                    var place = view.places().get(document);
                    return document != passage.documentId()
                            && place != null
                            && place.language().equals(passage.language());
                }))
                .stream()
                .filter(one -> one.nearness() >= ALIKE)
                .toList();
    }

    /** The same about another product is neither a double nor a contradiction. */
    private void keep(Compared one, @Nullable Compared other, float nearness) {
        if (other == null || !Objects.equals(one.product(), other.product())) {
            return;
        }
        var differs = Numbers.differing(one.text(), other.text());
        if (differs.isPresent()) {
            rows.add(one.id(), other.id(), nearness, differs.get());
            rows.add(
                    other.id(),
                    one.id(),
                    nearness,
                    Numbers.differing(other.text(), one.text()).orElse(null));
        } else if (nearness >= SAME) {
            rows.add(one.id(), other.id(), nearness, null);
            rows.add(other.id(), one.id(), nearness, null);
        }
    }
}
