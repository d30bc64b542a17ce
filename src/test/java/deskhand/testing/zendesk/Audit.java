package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One change of a ticket: who made it, by what way, with which marker, and what became different. */
public final class Audit {

    final long id;
    final long ticketId;
    final User author;
    final Via via;
    final Instant createdAt;
    final Fields custom;
    final @Nullable Comment comment;
    final List<Fields> events = new CopyOnWriteArrayList<>();

    Audit(long id, long ticketId, Deed deed, Instant createdAt, @Nullable Comment comment) {
        this.id = id;
        this.ticketId = ticketId;
        this.author = deed.by;
        this.via = deed.via;
        this.custom = deed.custom;
        this.createdAt = createdAt;
        this.comment = comment;
    }

    public long id() {
        return id;
    }

    public User author() {
        return author;
    }

    /** What the change was marked with. */
    public Fields custom() {
        return new Fields(custom);
    }

    /** What became different, such as {@code status}. */
    public List<String> changed() {
        return events.stream()
                .filter(event -> "Change".equals(event.get("type")))
                .map(event -> String.valueOf(event.get("field_name")))
                .toList();
    }

    Fields json(String base) {
        var told = events.stream()
                .map(event -> "Comment".equals(event.get("type")) && comment != null ? comment.event(base) : event)
                .toList();
        var system = Json.object("client", "Mozilla/5.0", "ip_address", "203.0.113.7");
        return Json.object("id", id, "ticket_id", ticketId)
                .and("created_at", Times.iso(createdAt))
                .and("author_id", author.id)
                .and("metadata", Json.object("system", system, "custom", custom))
                .and("events", told)
                .and("via", via.json());
    }
}
