package deskhand.helpdesk;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a connection was looked at.
 *
 * @param name what was looked at
 * @param says what is so
 * @param todo how it is put right, naming the setting; null if there is nothing to do
 */
public record Finding(
        String name, State state, String says, @Nullable String todo) {

    /** The people that routes give conversations to. */
    public static final String AGENTS = "agents";

    /** {@code missing}: who is not there, under the route that names them. */
    public static Finding ofAgents(String helpdesk, Map<String, String> missing) {
        return missing.isEmpty()
                ? ok(AGENTS, "Every agent that a route names is there.")
                : warning(
                        AGENTS,
                        helpdesk + " has no agent "
                                + missing.entrySet().stream()
                                        .map(entry -> entry.getValue() + " (route " + entry.getKey() + ")")
                                        .collect(Collectors.joining(", "))
                                + "; what is handed over by it stays with the team.",
                        "Name another one in the route, or in a route of its own for this connection.");
    }

    /** From good to bad. */
    public enum State {
        OK,
        /** Could not be found out. */
        UNKNOWN,
        WARNING,
        BROKEN
    }

    public static Finding ok(String name, String says) {
        return new Finding(name, State.OK, says, null);
    }

    public static Finding unknown(String name, String says, String todo) {
        return new Finding(name, State.UNKNOWN, says, todo);
    }

    public static Finding warning(String name, String says, String todo) {
        return new Finding(name, State.WARNING, says, todo);
    }

    public static Finding broken(String name, String says, @Nullable String todo) {
        return new Finding(name, State.BROKEN, says, todo);
    }
}
