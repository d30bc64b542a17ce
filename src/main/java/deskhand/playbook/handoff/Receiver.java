package deskhand.playbook.handoff;

import org.jspecify.annotations.Nullable;

/** Who gets what is handed over: a team, and one of its people if a route names one. */
public record Receiver(@Nullable String team, @Nullable String assignee) {

    public static Receiver team(@Nullable String team) {
        return new Receiver(team, null);
    }
}
