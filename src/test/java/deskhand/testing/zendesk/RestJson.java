package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tickets and what belongs to them as the API tells them. */
final class RestJson {

    private final Account account;
    private final Base base;

    RestJson(Account account, Base base) {
        this.account = account;
        this.base = base;
    }

    String base() {
        return base.url();
    }

    Fields ticket(Ticket ticket) {
        var group = ticket.group;
        var assignee = ticket.assignee;
        var home = ticket.requester.organization;
        var fields = account.ticketFields.keySet().stream()
                .map(id -> Json.object("id", id, "value", ticket.customFields.get(id)))
                .toList();
        return Json.object("id", ticket.id)
                .and("url", base() + "/api/v2/tickets/" + ticket.id + ".json")
                .and("external_id", null)
                .and("subject", ticket.subject)
                .and("raw_subject", ticket.subject)
                .and("description", ticket.comments.isEmpty() ? "" : ticket.comments.getFirst().plain)
                .and("status", ticket.status.word())
                .and("custom_status_id", ticket.customStatus)
                .and("priority", ticket.priority)
                .and("type", ticket.type)
                .and("recipient", ticket.brand.address())
                .and("requester_id", ticket.requester.id)
                .and("submitter_id", ticket.submitter.id)
                .and("assignee_id", assignee == null ? null : assignee.id)
                .and("organization_id", home == null ? null : home.id())
                .and("group_id", group == null ? null : group.id)
                .and("brand_id", ticket.brand.id())
                .and("ticket_form_id", Account.FORM)
                .and("tags", List.copyOf(ticket.tags))
                .and("custom_fields", fields)
                .and("email_cc_ids", ticket.ccs.stream().map(User::id).toList())
                .and("follower_ids", List.of())
                .and("collaborator_ids", ticket.ccs.stream().map(User::id).toList())
                .and("problem_id", null)
                .and("has_incidents", false)
                .and("is_public", ticket.isPublic())
                .and("from_messaging_channel", ticket.isMessaging())
                .and("allow_channelback", false)
                .and("allow_attachments", true)
                .and("followup_ids", ticket.followUps)
                .and("satisfaction_rating", Json.object("score", ticket.rating))
                .and("due_at", null)
                .and("via", ticket.via.json())
                .and("created_at", Times.iso(ticket.createdAt))
                .and("updated_at", Times.iso(ticket.updatedAt))
                .and("generated_timestamp", ticket.updatedAt.getEpochSecond());
    }

    /** What {@code include} asks for beside a ticket. */
    Fields beside(Ticket ticket, Set<String> included) {
        var beside = new Fields();
        var people = Stream.concat(Stream.of(ticket.requester, ticket.submitter, ticket.assignee), ticket.ccs.stream())
                .filter(Objects::nonNull)
                .distinct()
                .map(User::json)
                .toList();
        var group = ticket.group;
        var home = ticket.requester.organization;
        if (included.contains("users")) {
            beside.put("users", people);
        }
        if (included.contains("groups")) {
            beside.put("groups", group == null ? List.of() : List.of(group.json()));
        }
        if (included.contains("organizations")) {
            beside.put("organizations", home == null ? List.of() : List.of(home.json()));
        }
        if (included.contains("custom_statuses")) {
            beside.put("custom_statuses", statuses());
        }
        return beside;
    }

    static List<Fields> statuses() {
        return Arrays.stream(Status.values())
                .filter(status -> status.compareTo(Status.CLOSED) < 0)
                .map(status -> Json.object("id", status.customId(), "status_category", status.word())
                        .and("agent_label", status.word())
                        .and("end_user_label", status.word())
                        .and("active", true)
                        .and("default", true))
                .toList();
    }

    static Fields users(Stream<User> users) {
        return Json.object("users", users.distinct().map(User::json).toList());
    }
}
