package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One conversation of the fake helpdesk. */
final class Talk {

    private static final int SHOWN = 50;
    private static final AtomicLong IDS = new AtomicLong(1000);

    final String ref;
    private final String customer;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private String status = "open";
    private String holder = "nobody";
    private @Nullable String holderName;
    private @Nullable String team;
    private @Nullable String priority;
    private Instant updatedAt = Instant.now();
    private long takenOverAt;

    Talk(String ref, String customer) {
        this.ref = ref;
        this.customer = customer;
    }

    /** {@code nanos} is the time it came in, on the clock that all measurements use. */
    record Entry(
            long id,
            String author,
            boolean hidden,
            String text,
            @Nullable String marker,
            Instant at,
            long nanos) {

        boolean isReply() {
            return author.equals("bot") && !hidden;
        }

        boolean isNote() {
            return author.equals("bot") && hidden;
        }

        ObjectNode json() {
            var json = Json.object()
                    .put("id", Long.toString(id))
                    .put("author", author)
                    .put("private", hidden)
                    .put("text", text)
                    .put("marker", marker)
                    .put("created_at", at.toString());
            json.putArray("attachments");
            return json;
        }
    }

    synchronized Entry add(String author, boolean hidden, String text, @Nullable String marker) {
        updatedAt = Instant.now();
        var entry = new Entry(IDS.incrementAndGet(), author, hidden, text, marker, updatedAt, System.nanoTime());
        entries.add(entry);
        return entry;
    }

    synchronized void takeOver(String human) {
        holder = "human";
        holderName = human;
        updatedAt = Instant.now();
        takenOverAt = System.nanoTime();
    }

    /** 0 if nobody did. */
    synchronized long takenOverAt() {
        return takenOverAt;
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized void change(JsonNode change) {
        status = change.path("status").asText(status);
        team = change.path("team").asText(team);
        priority = change.path("priority").asText(priority);
        change.path("add_labels").forEach(label -> labels.add(label.asText()));
        updatedAt = Instant.now();
    }

    synchronized ObjectNode json(boolean withMessages) {
        var json = Json.object()
                .put("id", ref)
                .put("channel", "email")
                .put("subject", "My parcel")
                .put("status", status)
                .put("team", team)
                .put("priority", priority)
                .put("updated_at", updatedAt.toString());
        json.putObject("assignee").put("kind", holder).put("name", holderName);
        var list = json.putArray("labels");
        labels.forEach(list::add);
        json.putObject("contact")
                .put("id", "p" + ref)
                .put("name", customer)
                .put("email", "customer." + ref + "@example.com")
                .put("verified", false);
        if (withMessages) {
            var messages = json.putArray("messages");
            entries.subList(Math.max(0, entries.size() - SHOWN), entries.size())
                    .forEach(entry -> messages.add(entry.json()));
        }
        return json;
    }
}
