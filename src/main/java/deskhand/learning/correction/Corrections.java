package deskhand.learning.correction;

import deskhand.base.SteeringSigns;
import deskhand.model.embedded.Embedder;
import deskhand.model.embedded.Meaning;
import deskhand.platform.config.KeptOfCustomers;
import deskhand.platform.listing.Paging;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people sent in place of drafts, found again by what customers had asked. */
@Singleton
public class Corrections implements KeptOfCustomers {

    private static final int LOOKED_THROUGH = 300;
    private static final double LIKE = 0.5;

    private final CorrectionRows rows;
    private final Embedder embedder;
    private final SteeringSigns signs;
    private final CorrectionSettings settings;

    Corrections(CorrectionRows rows, Embedder embedder, SteeringSigns signs, CorrectionSettings settings) {
        this.rows = rows;
        this.embedder = embedder;
        this.signs = signs;
        this.settings = settings;
    }

    /**
     * The corrections of a category whose customers asked about the same, the newest first. Only the newest of the category are
     * looked through, and one whose words try to steer a model is left out.
     */
    public List<Lesson> like(String category, String asked) {
        if (!settings.enabled() || asked.isBlank()) {
            return List.of();
        }
        var newest = rows.newest(category, embedder.name(), LOOKED_THROUGH);
        if (newest.isEmpty()) {
            return List.of(); // what was asked is costly to read
        }
        var meaning = embedder.embed(asked);
        return newest.stream()
                .map(near -> new Scored(near.id(), Meaning.product(meaning, near.vector())))
                .filter(near -> near.likeness() >= LIKE)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
                .limit(settings.most())
                .flatMap(near -> rows.findById(near.id()).stream().map(one -> lesson(one, near.likeness())))
                .filter(lesson -> signs.in(lesson.sent()).isEmpty())
                .sorted(Comparator.comparing(Lesson::at).reversed())
                .toList();
    }

    /** Of a category and about a kind of thing, if they are named. */
    public List<Correction> page(@Nullable String category, @Nullable String kind, Paging page) {
        return page.oldestFirst()
                ? rows.oldest(category, kind, page.above(), page.below(), page.limit())
                : rows.newest(category, kind, page.above(), page.below(), page.limit());
    }

    public Optional<Correction> find(long id) {
        return rows.findById(id);
    }

    /** How to get from its draft to what was sent. */
    public List<Difference.Piece> difference(Correction correction) {
        return Difference.between(correction.draft(), correction.sent());
    }

    /** False if there is no such correction. */
    public boolean forget(long id) {
        return rows.delete(id) > 0;
    }

    private record Scored(long id, double likeness) {}

    private static Lesson lesson(Correction one, double likeness) {
        return new Lesson(one.id(), one.kinds(), one.lessonDraft(), one.lessonSent(), one.at(), likeness);
    }

    @Override
    public long erase(String email) {
        return rows.erase(email);
    }
}
