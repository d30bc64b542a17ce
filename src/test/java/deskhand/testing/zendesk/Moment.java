package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ticket just after a change: what triggers and events look at. {@code before} is null when it was created. */
record Moment(Ticket ticket, Deed deed, Audit audit, Ticket.@Nullable Columns before) {

    boolean created() {
        return before == null;
    }

    @Nullable
    Comment comment() {
        return audit.comment;
    }

    /** By the names that audits use, with both values. */
    Fields changes() {
        var changes = new Fields();
        var old = before == null ? new Fields() : before.told();
        ticket.columns().told().forEach((name, value) -> {
            if (!Objects.equals(old.get(name), value)) {
                changes.put(name, Json.object("previous", old.get(name), "current", value));
            }
        });
        if (before != null) {
            old.forEach((name, value) -> {
                if (!ticket.columns().told().containsKey(name)) {
                    changes.put(name, Json.object("previous", value, "current", null));
                }
            });
        }
        return changes;
    }

    boolean changed(String column) {
        return changes().containsKey(column);
    }
}
