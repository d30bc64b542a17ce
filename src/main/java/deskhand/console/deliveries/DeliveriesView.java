package deskhand.console.deliveries;

import deskhand.console.Choice;
import deskhand.console.Query;
import deskhand.console.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search found. {@code older}: the place to page on from, null where the list ends. */
public record DeliveriesView(
        Asked asked,
        List<Choice> connections,
        List<Choice> states,
        List<Line> lines,
        @Nullable String older,
        boolean isNewest) {

    public DeliveriesView {
        connections = List.copyOf(connections);
        states = List.copyOf(states);
        lines = List.copyOf(lines);
    }

    public String olderAddress() {
        return asked.query().and("before", older == null ? "" : older).address();
    }

    /** What was entered in the form, empty where nothing was. */
    public record Asked(String connection, String state, String event, String conversation, String from, String until) {

        public Query query() {
            return Query.of("/operations/deliveries")
                    .and("connection", connection)
                    .and("state", state)
                    .and("event", event)
                    .and("conversation", conversation)
                    .and("from", from)
                    .and("until", until);
        }
    }

    public record Line(
            long id,
            String event,
            String connection,
            String key,
            String state,
            boolean isTrouble,
            @Nullable String note,
            Stamp at) {}
}
