package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Priority;
import deskhand.helpdesk.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One update of a ticket, gathered from the actions that it is to do, each with its result should it succeed. */
final class TicketUpdate {

    private static final String STATUS = "status";

    /** One that the account made for itself, by its number; it brings its status along. */
    private static final String OWN_STATUS = "custom_status_id";

    private final Ticket ticket;
    private final Connection connection;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<ActionResult> results = new ArrayList<>();
    private boolean statusIsOurs;

    TicketUpdate(Ticket ticket, Connection connection) {
        this.ticket = ticket;
        this.connection = connection;
    }

    /** Whether it is public is always said: what it would be otherwise depends on the ticket. */
    void say(String markdown, boolean isPublic) {
        if (isPublic && ticket.isChat()) {
            refuse("The customer of a chat does not get comments of its ticket; a person has to answer in the chat.");
            return;
        }
        fields.put("comment", Map.of("html_body", CommentHtml.of(markdown), "public", isPublic));
        var then = Objects.requireNonNullElse(connection.setting(ZendeskHelpdesk.STATUS_AFTER_REPLY), "pending");
        if (isPublic && (then.equals("pending") || then.equals("solved"))) {
            fields.put(STATUS, then);
            statusIsOurs = true;
        } else if (isPublic && then.matches("\\d+")) {
            fields.put(OWN_STATUS, Long.valueOf(then));
            statusIsOurs = true;
        }
        nothing();
    }

    /** The list is replaced, so it is sent whole. */
    void tag(Action.AddLabels labels) {
        var all = new LinkedHashSet<>(ticket.tags());
        labels.insteadOf().forEach(label -> all.remove(tag(label)));
        labels.labels().forEach(label -> all.add(tag(label)));
        if (!all.equals(new LinkedHashSet<>(ticket.tags()))) {
            fields.put("tags", List.copyOf(all));
        }
        nothing();
    }

    static List<String> tags(List<String> labels) {
        return labels.stream().map(TicketUpdate::tag).toList();
    }

    private static String tag(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
    }

    /** What a person has already stays with that person: another group would take it away. */
    void give(long group, String bot) {
        var assignee = ticket.assignee();
        if ((assignee == null || assignee.equals(bot)) && !Long.toString(group).equals(ticket.group())) {
            fields.put("group_id", group);
            if (assignee != null) {
                fields.put("assignee_id", null);
            }
        }
        nothing();
    }

    /** Nor does it go from one person to another. */
    void giveTo(long agent, String bot) {
        var assignee = ticket.assignee();
        if (assignee == null || assignee.equals(bot)) {
            fields.put("assignee_id", agent);
        }
        nothing();
    }

    /** A higher one may be a person's. */
    void raise(Priority priority) {
        var there = ticket.priority();
        if (there == null || there.compareTo(priority) < 0) {
            fields.put("priority", priority.name().toLowerCase(Locale.ROOT));
        }
        nothing();
    }

    void become(Status status) {
        var word = Ticket.word(status);
        if (!word.equals(ticket.statusWord())) {
            fields.put(STATUS, word);
        } else {
            fields.remove(STATUS);
        }
        fields.remove(OWN_STATUS);
        statusIsOurs = false;
        nothing();
    }

    /** Into the fields that the connection names for them. What is there already is not written again. */
    void describe(Map<String, String> attributes) {
        var wanted = new ArrayList<Map<String, Object>>();
        FieldNames.of(connection).forEach((name, id) -> {
            var value = attributes.get(name);
            if (value != null && !value.equals(ticket.field(id))) {
                wanted.add(Map.of("id", id, "value", value));
            }
        });
        if (!wanted.isEmpty()) {
            fields.put("custom_fields", wanted);
        }
        nothing();
    }

    /** There is nothing to change for it, or it was done above. */
    void nothing() {
        results.add(new ActionResult.Done(null));
    }

    void refuse(String why) {
        results.add(new ActionResult.Refused(why));
    }

    /** The status that nobody asked for but a setting may be what was wrong. False if there was none. */
    boolean withoutStatusAfterReply() {
        return statusIsOurs && (fields.remove(STATUS) != null || fields.remove(OWN_STATUS) != null);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    List<ActionResult> results() {
        return List.copyOf(results);
    }

    Map<String, Object> body(String marker) {
        var all = new LinkedHashMap<>(fields);
        all.put("metadata", Map.of(TicketWriter.MARKER, marker));
        all.put("safe_update", true);
        all.put("updated_stamp", ticket.updatedAt());
        return Map.of("ticket", all);
    }
}
