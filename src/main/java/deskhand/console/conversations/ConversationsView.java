package deskhand.console.conversations;

import deskhand.console.Choice;
import deskhand.console.Query;
import deskhand.console.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param older the turn to page on from, null where the list ends
 */
public record ConversationsView(
        Asked asked,
        List<Choice> connections,
        List<Choice> outcomes,
        List<Choice> categories,
        List<Line> lines,
        @Nullable Long older,
        boolean isNewest) {

    public ConversationsView {
        connections = List.copyOf(connections);
        outcomes = List.copyOf(outcomes);
        categories = List.copyOf(categories);
        lines = List.copyOf(lines);
    }

    public String olderAddress() {
        return asked.query().and("before", String.valueOf(older)).address();
    }

    /** What was entered in the form, empty where nothing was. */
    public record Asked(String q, String connection, String outcome, String category, String from, String until) {

        public Query query() {
            return Query.of("/conversations")
                    .and("q", q)
                    .and("connection", connection)
                    .and("outcome", outcome)
                    .and("category", category)
                    .and("from", from)
                    .and("until", until);
        }

        public boolean isAnything() {
            return !query().address().equals("/conversations");
        }
    }

    /** {@code tone} is that of the decision. */
    public record Line(
            String address,
            String name,
            String initials,
            @Nullable String email,
            String where,
            String channel,
            String words,
            String decision,
            String tone,
            String category,
            String reason,
            Stamp at) {}
}
