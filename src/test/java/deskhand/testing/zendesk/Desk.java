package deskhand.testing.zendesk;

import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What Zendesk does by itself when somebody does something to a ticket. One thing at a time. */
final class Desk {

    private final Account account;
    private final Setup setup;
    private final Rules rules;
    private final Events events;
    private final List<String> templates = new CopyOnWriteArrayList<>();

    Desk(Account account, Setup setup, Rules rules, Events events) {
        this.account = account;
        this.setup = setup;
        this.rules = rules;
        this.events = events;
    }

    List<String> templates() {
        return List.copyOf(templates);
    }

    synchronized Ticket create(Brand brand, Via via, User requester, String subject, Deed first) {
        return begin(new Ticket(account.nextTicketId(), brand, via, requester, subject, now()), via, first);
    }

    /** Nobody found it before. */
    synchronized Ticket begin(Ticket ticket, Via via, Deed first) {
        first.via(via);
        first.change.accept(ticket);
        settle(ticket, first, null);
        account.tickets.put(ticket.id, ticket);
        record(ticket, first, null);
        return ticket;
    }

    /** Does all of it or nothing. */
    synchronized Audit update(Ticket ticket, Deed deed) {
        if (ticket.status == Status.CLOSED || ticket.status == Status.DELETED) {
            throw Refusal.unprocessable("status", "ClosedTicket", "Status: closed prevents ticket update");
        }
        var before = ticket.columns();
        try {
            deed.change.accept(ticket);
            settle(ticket, deed, before);
        } catch (Refused e) {
            ticket.restore(before);
            throw e;
        }
        return record(ticket, deed, before);
    }

    /** What follows from a change before anybody hears of it. */
    private void settle(Ticket ticket, Deed deed, Ticket.@Nullable Columns before) {
        var said = deed.comment;
        if (said != null && said.isPublic && !said.author.isStaff() && before != null) {
            if (ticket.status.compareTo(Status.NEW) > 0 && ticket.status.compareTo(Status.CLOSED) < 0) {
                ticket.become(Status.OPEN);
            }
        }
        seat(ticket, before);
        if (ticket.status == Status.SOLVED && (before == null || before.status() != Status.SOLVED)) {
            solve(ticket, deed);
        }
        if (ticket.assignee != null && ticket.status == Status.NEW) {
            ticket.become(Status.OPEN);
        }
    }

    /** A ticket may have a group and no assignee, never an assignee outside its group. */
    private void seat(Ticket ticket, Ticket.@Nullable Columns before) {
        var assignee = ticket.assignee;
        var group = ticket.group;
        if (assignee == null || group != null && group.members.contains(assignee)) {
            return;
        }
        if (before != null && assignee.equals(before.assignee()) && group != before.group()) {
            ticket.assignee = null;
            return;
        }
        ticket.group = account.groups.values().stream()
                .filter(other -> !other.deleted && other.members.contains(assignee))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("assignee", "InvalidValue", "Assignee: is not in a group"));
    }

    private void solve(Ticket ticket, Deed deed) {
        account.ticketFields.values().stream()
                .filter(field -> field.required() && !ticket.customFields.containsKey(field.id()))
                .findFirst()
                .ifPresent(field -> {
                    throw Refusal.unprocessable(
                            "base", "BlankValue", field.title() + ": is required when solving a ticket");
                });
        if (ticket.assignee == null) {
            if (!account.settings.assignUponSolve || !deed.by.isStaff()) {
                throw Refusal.unprocessable("base", "BlankValue", "Assignee: is required when solving a ticket");
            }
            ticket.assignee = deed.by;
            if (account.groups.values().stream().anyMatch(group -> group.members.contains(deed.by))) {
                seat(ticket, null);
            }
        }
    }

    private Audit record(Ticket ticket, Deed deed, Ticket.@Nullable Columns before) {
        var comment = deed.comment == null ? null : write(ticket, deed, deed.comment);
        var audit = new Audit(account.nextEventId(), ticket.id, deed, now(), comment);
        var moment = new Moment(ticket, deed, audit, before);
        if (comment != null) {
            comment.auditId = audit.id;
            ticket.comments.add(comment);
            audit.events.add(Json.object("id", comment.id, "type", "Comment"));
        }
        if (deed.comment != null && deed.comment.macro != null) {
            audit.events.add(Json.object("id", account.nextEventId(), "type", "AgentMacroReference")
                    .and("macro_id", "360002")
                    .and("macro_title", deed.comment.macro));
        }
        var changes = moment.changes();
        changes.forEach((name, change) -> {
            var values = Json.tree(change);
            audit.events.add(Json.object("id", account.nextEventId(), "type", before == null ? "Create" : "Change")
                    .and("field_name", name)
                    .and("previous_value", Json.value(values.path("previous")))
                    .and("value", Json.value(values.path("current"))));
        });
        if (audit.events.isEmpty()) {
            return audit;
        }
        touch(ticket);
        ticket.audits.add(audit);
        events.tell(moment);
        rules.run(moment);
        return audit;
    }

    private Comment write(Ticket ticket, Deed deed, Draft draft) {
        var text = draft.quoted == null ? draft.text : draft.text + "\n\n" + draft.quoted;
        if (draft.author.isStaff()) {
            if (Placeholders.hasOpening(text)) {
                templates.add(text);
            }
            text = Placeholders.render(text, ticket, deed.by);
        }
        if (draft.author.role == User.Role.LIGHT_AGENT || deed.by.role == User.Role.LIGHT_AGENT) {
            draft.isPublic = false;
        }
        var files = new ArrayList<Long>();
        for (var attachment : draft.attachments) {
            var id = account.nextId();
            account.files.put(attachment.path(id), attachment);
            files.add(id);
        }
        return new Comment(account.nextEventId(), draft, text, deed.via, now(), files);
    }

    /** Told in whole seconds. */
    void touch(Ticket ticket) {
        var next = ticket.updatedAt.plus(Duration.ofSeconds(1));
        var late = setup.stamps().distinct()
                && now().getEpochSecond() <= ticket.updatedAt.getEpochSecond()
                && !ticket.audits.isEmpty();
        ticket.updatedAt = late ? next : now();
    }

    /** What only changes the state of a ticket and is told in its own way. */
    synchronized void quietly(Ticket ticket, User by, Status status, String event) {
        var before = ticket.columns();
        var deed = Deed.by(by);
        ticket.become(status);
        var audit = new Audit(account.nextEventId(), ticket.id, deed, now(), null);
        audit.events.add(Json.object("id", account.nextEventId(), "type", "Change")
                .and("field_name", "status")
                .and("previous_value", before.status().word())
                .and("value", status.word()));
        ticket.audits.add(audit);
        touch(ticket);
        var what = event.equals("status_changed")
                ? Json.object("previous", before.status().name(), "current", status.name())
                : Json.object();
        events.tell(new Moment(ticket, deed, audit, before), event, what);
    }

    synchronized void tell(Ticket ticket, User by, String event, Object what) {
        var audit = ticket.audits.getLast();
        events.tell(new Moment(ticket, Deed.by(by), audit, ticket.columns()), event, Json.map(Json.tree(what)));
    }

    Instant now() {
        return setup.clock().instant();
    }
}
