package deskhand.console.inbox;

import deskhand.console.Choice;
import deskhand.console.Query;
import deskhand.console.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits.
 *
 * @param kinds with how many of each wait
 * @param next the place to page on from, null where the list ends
 * @param version differs whenever the list would look different
 */
public record InboxView(
        Asked asked,
        List<Choice> kinds,
        List<Choice> categories,
        List<Choice> connections,
        List<Choice> ages,
        List<Line> lines,
        @Nullable String next,
        boolean isFirst,
        String version) {

    public InboxView {
        kinds = List.copyOf(kinds);
        categories = List.copyOf(categories);
        connections = List.copyOf(connections);
        ages = List.copyOf(ages);
        lines = List.copyOf(lines);
    }

    public String kindAddress(String kind) {
        return asked.with(kind).query("/inbox").address();
    }

    public String nextAddress() {
        return asked.query("/inbox").and("after", next == null ? "" : next).address();
    }

    public String liveAddress(String after) {
        return asked.query("/inbox/live")
                .and("after", after)
                .and("seen", version)
                .address();
    }

    /**
     * What the list is narrowed to, empty where it is not.
     *
     * @param age hours
     * @param overdue yes for nothing else
     * @param taken yes for also what somebody has taken
     */
    public record Asked(String kind, String category, String connection, String age, String overdue, String taken) {

        Asked with(String other) {
            return new Asked(other, category, connection, age, overdue, taken);
        }

        public Query query(String path) {
            return Query.of(path)
                    .and("kind", kind)
                    .and("category", category)
                    .and("connection", connection)
                    .and("age", age)
                    .and("overdue", overdue)
                    .and("taken", taken);
        }

        public boolean isOverdue() {
            return overdue.equals("yes");
        }

        public boolean isTaken() {
            return taken.equals("yes");
        }

        public boolean isAnything() {
            return !query("").address().isEmpty();
        }
    }

    /** {@code waited}: for how long, in words. */
    public record Line(
            String id,
            String address,
            String kind,
            String title,
            String tone,
            String name,
            String where,
            String category,
            Stamp since,
            String waited,
            boolean isOverdue,
            @Nullable String takenBy,
            String why,
            String words) {}
}
