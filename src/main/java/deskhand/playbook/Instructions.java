package deskhand.playbook;

import deskhand.base.Storable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The wordings of instructions: one is published, and going back to an older one is publishing it again. Counts on every node
 * within two seconds.
 */
@Singleton
public class Instructions {

    private final PromptVersions versions;
    private final Clock clock;

    Instructions(PromptVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** Newest first, those with smaller numbers than {@code before}. */
    public List<PromptVersion> versions(String category, int before, int most) {
        return versions.newest(category, before, most);
    }

    public Optional<PromptVersion> version(String category, int number) {
        return versions.findByCategoryAndNumber(category, number);
    }

    /** A new wording, which nobody uses until it is published. */
    @Transactional
    public PromptVersion draft(String category, String text, String note, String author) {
        versions.add(
                category, Storable.text(text.strip()), Storable.text(note), Storable.text(author), clock.instant());
        return versions.newest(category, Integer.MAX_VALUE, 1).getFirst();
    }

    /** False if there is no such number. */
    @Transactional
    public boolean publish(String category, int number) {
        if (versions.findByCategoryAndNumber(category, number).isEmpty()) {
            return false;
        }
        versions.unpublish(category);
        return versions.publish(category, number) > 0;
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
                publish(category, added.number());
            }
        }
    }
}
