package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest changes of a ticket, the newest first. They alone tell what carries our marker, and when somebody was
 * assigned. That Zendesk sorts them is not documented, so all pages are read where it does not.
 */
record Audits(List<Part> newestFirst) {

    private static final Comparator<Part> BY_ID = Comparator.comparingLong(audit -> audit.number("id"));

    static Audits read(ZendeskClient client, Connection connection, String ref) {
        var path = Paths.ticket(ref) + "/audits?sort_order=desc&page%5Bsize%5D=100";
        var told = client.get(connection, path);
        var first = told.parts("audits");
        var isSorted = first.size() < 2
                || first.getFirst().number("id") > first.getLast().number("id");
        var isWhole = !told.part("meta").isTrue("has_more");
        var all = isSorted || isWhole
                ? first
                : client.list(connection, Paths.ticket(ref) + "/audits?sort_order=desc", "audits");
        return new Audits(all.stream().sorted(BY_ID.reversed()).toList());
    }

    /** Our markers by the id of the change that carries them. */
    Map<String, String> markers() {
        var markers = new HashMap<String, String>();
        for (var audit : newestFirst) {
            var marker = audit.part("metadata").part("custom").text(TicketWriter.MARKER);
            if (marker != null) {
                markers.put(audit.needed("id"), marker);
            }
        }
        return markers;
    }

    /**
     * Zendesk leaves a solved ticket assigned to whoever solved it, and it still is when the customer writes again. Whoever
     * was assigned before that has not taken it this time.
     */
    boolean assignedSinceSolved(String assignee) {
        for (var audit : newestFirst) {
            if (becomes(audit, "status", "solved")) {
                return false;
            }
            if (becomes(audit, "assignee_id", assignee)) {
                return true;
            }
        }
        return true;
    }

    private static boolean becomes(Part audit, String field, String value) {
        return audit.parts("events").stream()
                .anyMatch(event -> field.equals(event.text("field_name")) && value.equals(event.text("value")));
    }
}
