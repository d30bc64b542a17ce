package deskhand.playbook;

import deskhand.base.Storable;
import deskhand.platform.Outdated;
import deskhand.platform.listing.Paging;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wordings of instructions: one is published, and going back to an older one is publishing it again. Counts on every node
 * within two seconds.
 */
@Singleton
public class Instructions {

    private static final String WHAT = "these instructions";

    private final PromptVersions versions;
    private final Specialists specialists;
    private final Clock clock;

    Instructions(PromptVersions versions, Specialists specialists, Clock clock) {
        this.versions = versions;
        this.specialists = specialists;
        this.clock = clock;
    }

    public List<PromptVersion> versions(String category, Paging page) {
        return page.oldestFirst()
                ? versions.oldest(category, page.above(), page.below(), page.limit())
                : versions.newest(category, page.above(), page.below(), page.limit());
    }

    public Optional<PromptVersion> version(String category, int number) {
        return versions.findByCategoryAndNumber(category, number);
    }

    /** The number of the newest wording, zero where there is none. */
    public int newest(String category) {
        return versions.newest(category, 0, Long.MAX_VALUE, 1).stream()
                .mapToInt(PromptVersion::number)
                .findFirst()
                .orElse(0);
    }

    /** The number of what is in use, null where nothing is. */
    public @Nullable Integer published(String category) {
        return specialists.published(category);
    }

    /** A new wording, which nobody uses until it is published. */
    @Transactional
    public PromptVersion draft(String category, String text, String note, String author) {
        versions.add(
                category, Storable.text(text.strip()), Storable.text(note), Storable.text(author), clock.instant());
        return versions.newest(category, 0, Long.MAX_VALUE, 1).getFirst();
    }

    /**
     * The same for somebody who saw that {@code newest} was the newest one.
     *
     * @throws Outdated if there is a newer one: two tuners were at it
     */
    public PromptVersion draft(String category, String text, String note, String author, @Nullable Integer newest) {
        if (newest != null && newest(category) != newest) {
            throw new Outdated(WHAT);
        }
        try {
            return draft(category, text, note, author);
        } catch (DataAccessException e) {
            throw new Outdated(WHAT); // the number went to somebody else at the same moment
        }
    }

    /**
     * Puts a wording in use. False if there is no such number.
     *
     * @param seen the number that was in use when it was decided; null does not ask
     * @throws Outdated if another one is in use by now
     */
    @Transactional
    public boolean publish(String category, int number, String by, @Nullable Integer seen) {
        var now = versions.lockPublished(category);
        if (seen != null && now.map(PromptVersion::number).orElse(0).intValue() != seen) {
            throw new Outdated(WHAT);
        }
        if (versions.findByCategoryAndNumber(category, number).isEmpty()) {
            return false;
        }
        versions.unpublish(category);
        versions.publish(category, number);
        versions.note(category, number, Storable.text(by), clock.instant());
        specialists.forget();
        return true;
    }

    /** Who put what in use. */
    public List<PromptPublication> publications(String category, Paging page) {
        return page.oldestFirst()
                ? versions.oldestPublications(category, page.above(), page.below(), page.limit())
                : versions.newestPublications(category, page.above(), page.below(), page.limit());
    }

    /** Whether it was ever in use. */
    public boolean wasPublished(String category, int number) {
        return versions.wasPublished(category, number);
    }

    /** What was in use before what is in use now. */
    public Optional<Integer> before(String category) {
        var now = specialists.published(category);
        return now == null ? Optional.empty() : versions.before(category, now);
    }

    /**
     * A text that came with the service: the first is published, a newer one waits for somebody to publish it, and one that was
     * there before changes nothing.
     */
    @Transactional
    void shipped(String category, String text) {
        var first = !versions.existsByCategory(category);
        if (first || !versions.existsByCategoryAndText(category, text)) {
            var note = first
                    ? "Came with the service."
                    : "Came with a newer version of the service; publish it to use it.";
            var added = draft(category, text, note, PromptVersion.SHIPPED);
            if (first) {
                publish(category, added.number(), PromptVersion.SHIPPED, null);
            }
        }
    }
}
