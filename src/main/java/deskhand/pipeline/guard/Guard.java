package deskhand.pipeline.guard;

import deskhand.base.SteeringSigns;
import deskhand.helpdesk.Priority;
import deskhand.playbook.Playbook;
import deskhand.playbook.RedLine;
import deskhand.turn.Guarded;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
        var look = look(text);
        return look.crossed() == null
                ? new Guarded.Clear(steeringSigns.in(text + "\n" + namesIn(turn)), look.letGo())
                : stop(look.crossed());
    }

    /** {@code letGo}: lines whose words are in the text but clearly mean something else. */
    private record Look(Likeness.@Nullable Crossed crossed, List<String> letGo) {}

    /** A line whose words are in the text and mean it, else one whose examples mean the same. */
    private Look look(String text) {
        var letGo = new ArrayList<String>();
        var meant = playbook.redLinesIn(text)
                .filter(line -> !likeness.readsOtherwise(line, text) || !letGo.add(line.name()))
                .findFirst()
                .map(line -> new Likeness.Crossed(line, null));
        // What reads so clearly like something else is like no example either.
        var crossed = meant.isPresent() || !letGo.isEmpty() ? meant : likeness.crossed(text);
        return new Look(crossed.orElse(null), letGo);
    }

    /** Whoever chooses their own name, or that of a file, may write anything into it. */
    private static String namesIn(Turn turn) {
        return Objects.requireNonNullElse(turn.contact().name(), "") + "\n" + String.join("\n", turn.attachments());
    }

    /** What there is to say against a text by itself, without consequence. */
    public Screening screen(String text) {
        var look = look(text);
        var crossed = look.crossed();
        return new Screening(
                crossed == null ? null : crossed.line().name(),
                crossed == null ? null : crossed.like(),
                crossed == null ? look.letGo() : List.of(),
                steeringSigns.in(text),
                Abuse.isIn(text));
    }

    /**
     * The red line that a text crosses, if it crosses one, with the example that it is like, if no pattern found it; else those
     * whose words it has but not their meaning; the signs that it wants to steer the bot, and whether it insults.
     */
    public record Screening(
            @Nullable String redLine,
            @Nullable String redLineLike,
            List<String> letGo,
            List<String> steering,
            boolean abusive) {}

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
