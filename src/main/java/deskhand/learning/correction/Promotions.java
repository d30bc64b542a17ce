package deskhand.learning.correction;

import deskhand.base.SteeringSigns;
import deskhand.base.Storable;
import deskhand.playbook.Instructions;
import deskhand.playbook.Playbook;
import deskhand.playbook.PromptVersion;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts a correction into the instructions of its category as an example, in a new version that waits to be tried and
 * published. Only the texts without personal data are used.
 */
@Singleton
public class Promotions {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_EXAMPLE = 4_000;
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final String NOTE = "With an example from correction ";

    private final CorrectionRows rows;
    private final Instructions instructions;
    private final Playbook playbook;
    private final SteeringSigns signs;
    private final Clock clock;

    Promotions(CorrectionRows rows, Instructions instructions, Playbook playbook, SteeringSigns signs, Clock clock) {
        this.rows = rows;
        this.instructions = instructions;
        this.playbook = playbook;
        this.signs = signs;
        this.clock = clock;
    }

    /**
     * Draws up the new version from what is in use, or from a draft that came from another correction a moment ago.
     *
     * @throws deskhand.platform.Outdated if somebody kept another version at the same moment
     */
    public Promoted toInstructions(long id, String by) {
        var correction = rows.findById(id).orElse(null);
        if (correction == null) {
            return new Promoted.Gone();
        }
        var category = correction.category();
        if (playbook.find(category).isEmpty()) {
            return new Promoted.Impossible("There is no category " + category + " any more.");
        }
        var newest = instructions.newest(category);
        var base = base(category, newest);
        var text = base.map(PromptVersion::text).orElse("");
        if (text.contains(mark(id))) {
            return new Promoted.There(category, base.orElseThrow().number());
        }
        var whole = (text.strip() + "\n\n" + example(correction)).strip();
        if (whole.length() > LONGEST_TEXT) {
            return new Promoted.Impossible("The instructions would be longer than " + LONGEST_TEXT
                    + " characters. Shorten them, or write the example in by hand.");
        }
        return new Promoted.Drafted(
                category,
                instructions.draft(category, whole, NOTE + id + ".", by, newest).number());
    }

    /** A draft that was in use once was taken back for a reason, and an old one nobody wanted. */
    private Optional<PromptVersion> base(String category, int newest) {
        var published = Objects.requireNonNullElse(instructions.published(category), 0);
        return instructions
                .version(category, newest)
                .filter(version -> version.note().startsWith(NOTE)
                        && version.createdAt().isAfter(clock.instant().minus(YOUNG))
                        && !instructions.wasPublished(category, newest))
                .or(() -> instructions.version(category, published));
    }

    private static String mark(long id) {
        return "(correction " + id + ")";
    }

    /** What a customer wrote is left out where it might steer the model that reads it. */
    private String example(Correction one) {
        var asked = signs.in(one.about()).isEmpty() && !one.about().isBlank() ? "Asked:\n" + quoted(one.about()) : "";
        return "Example " + mark(one.id()) + ", to learn manner and content from. Facts in it may be out of date.\n"
                + asked + "Not like this:\n" + quoted(one.lessonDraft()) + "Like this:\n" + quoted(one.lessonSent());
    }

    private static String quoted(String text) {
        var cut = text.length() <= LONGEST_EXAMPLE ? text : Storable.beginning(text, LONGEST_EXAMPLE) + " […]";
        return "> " + cut.strip().replaceAll("\\R", "\n> ") + "\n";
    }
}
