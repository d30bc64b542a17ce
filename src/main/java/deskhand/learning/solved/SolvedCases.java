package deskhand.learning.solved;

import deskhand.base.SteeringSigns;
import deskhand.learning.correction.Anonymous;
import deskhand.model.embedded.Embedder;
import deskhand.model.embedded.Meaning;
import deskhand.platform.config.KeptOfCustomers;
import deskhand.platform.config.Perishable;
import deskhand.platform.listing.Paging;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people answered in resolved conversations, found again by what customers had asked. */
@Singleton
public class SolvedCases implements KeptOfCustomers, Perishable {

    private static final int LOOKED_THROUGH = 500;
    private static final long NO_CASE = 0;

    /** Nearer than what touches the matter: of what is told here nobody checked that it still holds. */
    private static final double LIKE = 0.6;

    private final SolvedRows rows;
    private final Embedder embedder;
    private final SteeringSigns signs;
    private final SolvedSettings settings;

    SolvedCases(SolvedRows rows, Embedder embedder, SteeringSigns signs, SolvedSettings settings) {
        this.rows = rows;
        this.embedder = embedder;
        this.signs = signs;
        this.settings = settings;
    }

    /** How near a solved case is to what is asked, from 0 to 1. */
    public record Similar(SolvedCase solved, double likeness) {}

    /**
     * Those of the same connection and category whose customers asked about the same, the nearest first. Only the newest are
     * looked through, and one whose words try to steer a model is left out.
     */
    public List<Similar> like(String connection, long conversation, String category, String asked) {
        if (!settings.enabled() || asked.isBlank()) {
            return List.of();
        }
        return nearest(
                rows.newestOf(connection, conversation, category, embedder.name(), LOOKED_THROUGH),
                asked,
                settings.most());
    }

    /** The same for somebody who reads it. */
    public List<Similar> like(long connection, long conversation, String category, String asked, int most) {
        if (!settings.enabled() || asked.isBlank()) {
            return List.of();
        }
        return nearest(
                rows.newest(connection, category, embedder.name(), LOOKED_THROUGH).stream()
                        .filter(one -> one.conversationId() != conversation)
                        .toList(),
                asked,
                most);
    }

    /**
     * Of these conversations those that need not be told beside these cases: they are counted for one of them, or are to be
     * forgotten.
     */
    public Set<Long> toldOrForgotten(List<Long> conversations, List<Similar> told) {
        if (conversations.isEmpty()) {
            return Set.of();
        }
        var cases = Stream.concat(
                        Stream.of(NO_CASE),
                        told.stream().map(one -> one.solved().id()))
                .toList();
        return Set.copyOf(rows.mergedOrForgotten(conversations, cases));
    }

    private List<Similar> nearest(List<SolvedRows.Near> newest, String asked, int most) {
        if (newest.isEmpty()) {
            return List.of(); // what was asked is costly to read
        }
        var meaning = embedder.embed(Anonymous.asked(asked));
        return newest.stream()
                .map(near -> new Scored(near.id(), Meaning.product(meaning, near.vector())))
                .filter(near -> near.likeness() >= LIKE)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
                .limit(most)
                .flatMap(near -> rows.find(near.id()).map(one -> new Similar(one, near.likeness())).stream())
                .filter(one -> signs.in(
                                one.solved().question() + "\n" + one.solved().answer())
                        .isEmpty())
                .toList();
    }

    private record Scored(long id, double likeness) {}

    /** {@code category}: nothing for all. */
    public List<SolvedCase> page(@Nullable String category, Paging page) {
        return page.oldestFirst()
                ? rows.oldest(category, page.above(), page.below(), page.limit())
                : rows.newest(category, page.above(), page.below(), page.limit());
    }

    public Optional<SolvedCase> find(long id) {
        return rows.find(id);
    }

    /** It does not come back, whatever is said in its conversation. False if there is none. */
    @Transactional
    public boolean remove(long id) {
        rows.forget(id); // first: whoever looks at it now is waited for
        return rows.delete(id) > 0;
    }

    @Override
    @Transactional
    public long erase(String email) {
        rows.forgetAll(email);
        return rows.erase(email);
    }

    @Override
    public String name() {
        return "solved-conversations";
    }

    @Override
    public String says() {
        return "Questions that people answered in resolved conversations, without personal data. What is deleted is not shown"
                + " where the same is asked again.";
    }

    @Override
    public Duration keptOtherwise() {
        return Duration.ofDays(365);
    }

    @Override
    public int deleteOlder(Instant than, int most) {
        return rows.deleteOlder(than, most);
    }
}
