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
import org.jspecify.annotations.Nullable;

/** The first stage: nothing that people alone should deal with goes past it. */
@Singleton
public class Guard {

    private final Playbook playbook;
    private final SteeringSigns steeringSigns;

    Guard(Playbook playbook, SteeringSigns steeringSigns) {
        this.playbook = playbook;
        this.steeringSigns = steeringSigns;
    }

    public Guarded inspect(Turn turn) {
        var text = Objects.requireNonNullElse(turn.subject(), "") + "\n" + turn.text();
        return playbook.redLineIn(text)
                .map(Guard::stop)
                .orElseGet(() -> new Guarded.Clear(steeringSigns.in(text + "\n" + namesIn(turn))));
    }

    /** Whoever chooses their own name, or that of a file, may write anything into it. */
    private static String namesIn(Turn turn) {
        return Objects.requireNonNullElse(turn.contact().name(), "") + "\n" + String.join("\n", turn.attachments());
    }

    /** What there is to say against a text by itself, without consequence. */
    public Screening screen(String text) {
        return new Screening(
                playbook.redLineIn(text).map(RedLine::name).orElse(null), steeringSigns.in(text), Abuse.isIn(text));
    }

    /** The red line that a text crosses, if it crosses one, the signs that it wants to steer the bot, and whether it insults. */
    public record Screening(@Nullable String redLine, List<String> steering, boolean abusive) {}

    private static Guarded stop(RedLine line) {
        return new Guarded.RedLine(
                line.name(),
                line.because(),
                line.team(),
                Priority.valueOf(line.priority().toUpperCase(Locale.ROOT)),
                line.label(),
                line.notice());
    }
}
