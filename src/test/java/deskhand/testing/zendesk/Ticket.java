package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A conversation as Zendesk keeps it. */
public final class Ticket {

    final long id;
    final Brand brand;
    final Via via;
    final Instant createdAt;
    final List<Comment> comments = new CopyOnWriteArrayList<>();
    final List<Audit> audits = new CopyOnWriteArrayList<>();
    final List<Long> followUps = new CopyOnWriteArrayList<>();
    final List<User> ccs = new CopyOnWriteArrayList<>();
    final Set<String> tags = new ConcurrentSkipListSet<>();
    final Map<Long, Object> customFields = new ConcurrentSkipListMap<>();
    final List<Fields> messages = new CopyOnWriteArrayList<>();
    volatile String subject;
    volatile User requester;

    /** Who brought it; mostly the requester. */
    volatile User submitter;

    volatile Status status = Status.NEW;
    volatile long customStatus = Status.NEW.customId();
    volatile @Nullable String priority;
    volatile @Nullable String type;
    volatile @Nullable Group group;
    volatile @Nullable User assignee;
    volatile Instant updatedAt;
    volatile String rating = "unoffered";

    Ticket(long id, Brand brand, Via via, User requester, String subject, Instant createdAt) {
        this.id = id;
        this.brand = brand;
        this.via = via;
        this.requester = requester;
        this.submitter = requester;
        this.subject = subject;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public long id() {
        return id;
    }

    public User requester() {
        return requester;
    }

    public Status status() {
        return status;
    }

    public Set<String> tags() {
        return Set.copyOf(tags);
    }

    public @Nullable Group group() {
        return group;
    }

    public @Nullable User assignee() {
        return assignee;
    }

    public @Nullable String priority() {
        return priority;
    }

    public Map<Long, Object> customFields() {
        return Map.copyOf(customFields);
    }

    public List<Comment> comments() {
        return List.copyOf(comments);
    }

    public List<Audit> audits() {
        return List.copyOf(audits);
    }

    public List<Long> followUps() {
        return List.copyOf(followUps);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** What staff and bots said in public. */
    public List<String> publicReplies() {
        return texts(comment -> comment.isPublic && comment.author.isStaff());
    }

    public List<String> notes() {
        return texts(comment -> !comment.isPublic);
    }

    /** What was really mailed to the customer; the account's own trigger does that. */
    public List<String> whatTheCustomerGot() {
        return texts(comment -> comment.mailed);
    }

    private List<String> texts(Predicate<Comment> which) {
        return comments.stream().filter(which).map(comment -> comment.plain).toList();
    }

    /** It lives in a chat, and the ticket only mirrors it. */
    public boolean isMessaging() {
        return via.channel().equals(Via.MESSAGING.channel());
    }

    boolean isPublic() {
        return comments.isEmpty() || comments.stream().anyMatch(comment -> comment.isPublic);
    }

    void become(Status next) {
        status = next;
        if (next.ordinal() <= Status.SOLVED.ordinal()) {
            customStatus = next.customId();
        }
    }

    /** The whole list is replaced, in small letters. */
    void tag(Collection<String> all) {
        var clean = all.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
        tags.retainAll(clean);
        tags.addAll(clean);
    }

    /** A deed that goes wrong half-way leaves nothing behind. */
    void restore(Ticket.Columns before) {
        status = before.status();
        customStatus = before.customStatus();
        priority = before.priority();
        type = before.type();
        group = before.group();
        assignee = before.assignee();
        subject = before.subject();
        tag(before.tags());
        customFields.clear();
        customFields.putAll(before.customFields());
    }

    Columns columns() {
        return new Columns(
                status,
                customStatus,
                priority,
                type,
                group,
                assignee,
                subject,
                List.copyOf(tags),
                Map.copyOf(customFields));
    }

    /** What can be changed, as it was at some time. */
    record Columns(
            Status status,
            long customStatus,
            @Nullable String priority,
            @Nullable String type,
            @Nullable Group group,
            @Nullable User assignee,
            String subject,
            List<String> tags,
            Map<Long, Object> customFields) {

        /** By the names that audits use; numbers are text there. */
        Fields told() {
            var told = Json.object("status", status.word())
                    .and("custom_status_id", Long.toString(customStatus))
                    .and("priority", priority)
                    .and("type", type)
                    .and("group_id", group == null ? null : Long.toString(group.id))
                    .and("assignee_id", assignee == null ? null : Long.toString(assignee.id))
                    .and("subject", subject)
                    .and("tags", tags);
            customFields.forEach((id, value) -> told.put(id.toString(), value));
            return told;
        }
    }

    @Override
    public String toString() {
        return "Ticket[" + id + " " + status.word() + "]";
    }
}
