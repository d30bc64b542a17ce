package deskhand.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of approvals.
 *
 * @param state the word of the state that is shown, empty for all
 * @param older the id to page on from, null where the list ends
 */
public record ApprovalsView(
        String state, List<Line> lines, @Nullable Long older, boolean isNewest) {

    /** The filters above the list, in their order. */
    public static final List<String> STATES =
            List.of("proposed", "executed", "rejected", "failed", "expired", "withdrawn", "");

    public ApprovalsView {
        lines = List.copyOf(lines);
    }

    public List<String> states() {
        return STATES;
    }

    public String address(String other) {
        return "/approvals?state=" + other;
    }

    public String olderAddress() {
        return address(state) + "&before=" + older;
    }

    /** What a filter is called. */
    public static String named(String state) {
        return switch (state) {
            case "" -> "All";
            case "proposed" -> "Waiting";
            case "executed" -> "Done";
            default -> Character.toUpperCase(state.charAt(0)) + state.substring(1);
        };
    }

    /** One approval in the list. */
    public record Line(
            long id,
            String title,
            String customer,
            String state,
            boolean isAgainstPolicy,
            Stamp since,
            String changes) {}
}
