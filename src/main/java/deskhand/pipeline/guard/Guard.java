package deskhand.pipeline.guard;

import deskhand.base.SteeringSigns;
import deskhand.helpdesk.Priority;
import deskhand.playbook.Playbook;
import deskhand.playbook.RedLine;
import deskhand.turn.Guarded;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first stage: nothing that people alone should deal with goes past it. */
@Singleton
public class Guard {

    private final Playbook playbook;
    private final Likeness likeness;
    private final SteeringSigns steeringSigns;

    Guard(Playbook playbook, Likeness likeness, SteeringSigns steeringSigns) {
        this.playbook = playbook;
        this.likeness = likeness;
        this.steeringSigns = steeringSigns;
    }

    public Guarded inspect(Turn turn) {
        var text = Objects.requireNonNullElse(turn.subject(), "") + "\n" + turn.text();
        return crossed(text)
                .<Guarded>map(Guard::stop)
                .orElseGet(() -> new Guarded.Clear(steeringSigns.in(text + "\n" + namesIn(turn))));
    }

    /** A line whose words are in the text, else one whose examples mean the same. */
    private Optional<Likeness.Crossed> crossed(String text) {
        return playbook.redLineIn(text)
                .map(line -> new Likeness.Crossed(line, null))
                .or(() -> likeness.crossed(text));
    }

    /** Whoever chooses their own name, or that of a file, may write anything into it. */
    private static String namesIn(Turn turn) {
        return Objects.requireNonNullElse(turn.contact().name(), "") + "\n" + String.join("\n", turn.attachments());
    }

    /** What there is to say against a text by itself, without consequence. */
    public Screening screen(String text) {
        var crossed = crossed(text).orElse(null);
        return new Screening(
                crossed == null ? null : crossed.line().name(),
                crossed == null ? null : crossed.like(),
                steeringSigns.in(text),
                Abuse.isIn(text));
    }

    /**
     * The red line that a text crosses, if it crosses one, with the example that it is like, if no pattern found it; the signs
     * that it wants to steer the bot, and whether it insults.
     */
    public record Screening(
            @Nullable String redLine, @Nullable String redLineLike, List<String> steering, boolean abusive) {}

    private static Guarded.RedLine stop(Likeness.Crossed crossed) {
        RedLine line = crossed.line();
        return new Guarded.RedLine(
                line.name(),
                line.because(),
                line.team(),
                Priority.valueOf(line.priority().toUpperCase(Locale.ROOT)),
                line.label(),
                line.notice(),
                crossed.like());
    }
}
