package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What webhooks with subscriptions are told: every event of the account, in Zendesk's own envelope. */
final class Events {

    static final String TICKET = "zen:event-type:ticket.";
    static final String MESSAGE = "zen:event-type:messaging_ticket.message_added";

    /** Nanoseconds, so that nine digits behind the point are met. */
    private static final long DIGITS = 412_907_731;

    /** Columns whose change has an event with the old and the new value. */
    private static final Map<String, String> CHANGES = Map.of(
            "status", "status_changed",
            "custom_status_id", "custom_status_changed",
            "priority", "priority_changed",
            "group_id", "group_assignment_changed",
            "assignee_id", "agent_assignment_changed",
            "tags", "tags_changed",
            "subject", "subject_changed",
            "type", "type_changed");

    private final Account account;
    private final Setup setup;
    private final Postman postman;

    Events(Account account, Setup setup, Postman postman) {
        this.account = account;
        this.setup = setup;
        this.postman = postman;
    }

    void tell(Moment moment) {
        var sequence = new Sequence(account.names.letters(10));
        if (moment.created()) {
            send(moment, "created", sequence.in(new Fields()));
        }
        var comment = moment.comment();
        if (comment != null) {
            send(moment, "comment_added", sequence.in(Json.object("comment", comment(comment))));
        }
        if (!moment.created()) {
            moment.changes().forEach((column, change) -> {
                var event = CHANGES.getOrDefault(column, "custom_field_changed");
                var values = Json.map(Json.tree(change));
                values.replaceAll((side, value) -> told(column, value));
                send(moment, event, sequence.in(values));
            });
        }
    }

    /** One event alone. */
    void tell(Moment moment, String event, Fields what) {
        send(moment, event, new Sequence(account.names.letters(10)).in(what));
    }

    private static @Nullable Object told(String column, @Nullable Object value) {
        return switch (column) {
            case "status", "priority", "type" -> upper(value);
            default -> value;
        };
    }

    private static @Nullable String upper(@Nullable Object word) {
        return word == null ? null : word.toString().toUpperCase(Locale.ROOT);
    }

    private static Fields comment(Comment comment) {
        var author = Json.object("id", Long.toString(comment.author.id), "is_staff", comment.author.isStaff())
                .and("name", comment.author.name);
        return Json.object("id", Long.toString(comment.id), "body", comment.plain)
                .and("html_body", comment.html)
                .and("is_public", comment.isPublic)
                .and("author", author);
    }

    private void send(Moment moment, String event, Fields what) {
        var type = TICKET + event;
        var envelope = envelope(account.names.uuid().toString(), type, "zen:ticket:" + moment.ticket().id)
                .and("detail", detail(moment))
                .and("event", what);
        post(type, envelope, moment.ticket());
    }

    /** In a chat the envelope says little, and nothing of the ticket. */
    void message(Ticket ticket, Fields actor, Fields message) {
        var what =
                Json.object("actor", actor, "conversation_id", "c" + ticket.id).and("message", message);
        var envelope = envelope(account.names.ulid(), MESSAGE, "zen:ticket:" + ticket.id)
                .and("detail", Json.object("id", Long.toString(ticket.id)))
                .and("event", what);
        post(MESSAGE, envelope, ticket);
    }

    /** Of a chat without a ticket; what such a body is like is not published. */
    void early(@Nullable Long ticket, Fields actor, Fields message) {
        var id = ticket == null ? null : Long.toString(ticket);
        var what = Json.object("actor", actor, "conversation_id", "c" + account.names.letters(6))
                .and("message", message);
        var envelope = envelope(account.names.ulid(), MESSAGE, id == null ? "" : "zen:ticket:" + id)
                .and("detail", Json.object("id", id))
                .and("event", what);
        post(MESSAGE, envelope, null);
    }

    private Fields envelope(String id, String type, String subject) {
        return Json.object("account_id", Account.ID, "id", id)
                .and("type", type)
                .and("subject", subject)
                .and("time", Times.nanos(setup.clock().instant().plusNanos(DIGITS)))
                .and("zendesk_event_version", "2022-11-06");
    }

    private void post(String type, Fields envelope, @Nullable Ticket ticket) {
        account.webhooks.values().stream()
                .filter(webhook -> webhook.wants(type))
                .forEach(webhook -> postman.enqueue(
                        Invocation.of(account.names.ulid(), webhook, type, Json.write(envelope), ticket)));
    }

    private static Fields detail(Moment moment) {
        var ticket = moment.ticket();
        var group = ticket.group;
        var assignee = ticket.assignee;
        var home = ticket.requester.organization;
        return Json.object("actor_id", Long.toString(moment.deed().by.id))
                .and("assignee_id", assignee == null ? null : Long.toString(assignee.id))
                .and("brand_id", Long.toString(ticket.brand.id()))
                .and("created_at", Times.iso(ticket.createdAt))
                .and("custom_status", Long.toString(ticket.customStatus))
                .and("description", ticket.comments.isEmpty() ? "" : ticket.comments.getFirst().plain)
                .and("external_id", null)
                .and("form_id", Long.toString(Account.FORM))
                .and("group_id", group == null ? null : Long.toString(group.id))
                .and("id", Long.toString(ticket.id))
                .and("is_public", ticket.isPublic())
                .and("organization_id", home == null ? null : Long.toString(home.id()))
                .and("priority", upper(ticket.priority))
                .and("requester_id", Long.toString(ticket.requester.id))
                .and("status", Objects.requireNonNull(upper(ticket.status.word())))
                .and("subject", ticket.subject)
                .and("submitter_id", Long.toString(ticket.submitter.id))
                .and("tags", ticket.tags.isEmpty() ? null : List.copyOf(ticket.tags))
                .and("type", upper(ticket.type))
                .and("updated_at", Times.iso(ticket.updatedAt))
                .and("via", Json.object("channel", ticket.via.channel()));
    }

    /** Groups the events of one deed. */
    private record Sequence(String id, AtomicInteger position) {

        Sequence(String id) {
            this(id, new AtomicInteger());
        }

        Fields in(Fields event) {
            var sequence = Json.object("id", id, "position", position.incrementAndGet());
            return event.and("meta", Json.object("sequence", sequence));
        }
    }
}
