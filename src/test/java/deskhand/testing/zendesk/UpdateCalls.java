package deskhand.testing.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls that change a ticket. */
final class UpdateCalls {

    private static final int MOST_COMMENTS = 5000;
    private static final Set<String> PRIORITIES = Set.of("low", "normal", "high", "urgent");
    private static final Set<String> TYPES = Set.of("problem", "incident", "question", "task");

    private final Account account;
    private final Desk desk;
    private final RestJson json;

    UpdateCalls(Account account, Desk desk, RestJson json) {
        this.account = account;
        this.desk = desk;
        this.json = json;
    }

    Answer update(Call call, Ticket ticket) {
        var wanted = call.body().path("ticket");
        if (!wanted.isObject()) {
            throw Refusal.badRequest("Parameter ticket is required");
        }
        var deed = Deed.by(call.user())
                .via(Via.API)
                .marked(Json.map(wanted.path("metadata")))
                .comment(comment(wanted.path("comment"), ticket, call.user()))
                .changing(changed -> stamp(wanted, changed))
                .changing(changed -> change(wanted, changed));
        var audit = desk.update(ticket, deed);
        return Answer.ok(Json.object("ticket", json.ticket(ticket), "audit", audit.json(json.base())));
    }

    /** To send {@code safe_update} as false is as good as true. */
    private static void stamp(JsonNode wanted, Ticket ticket) {
        if (!wanted.has("safe_update")) {
            return;
        }
        var stamp = Call.text(wanted, "updated_stamp");
        if (stamp == null) {
            throw Refusal.badRequest("updated_stamp is required with safe_update");
        }
        if (!stamp.equals(Times.iso(ticket.updatedAt))) {
            throw new Refused(Refusal.staleStamp());
        }
    }

    private @Nullable Draft comment(JsonNode wanted, Ticket ticket, User caller) {
        if (!wanted.isObject()) {
            return null;
        }
        var html = Call.text(wanted, "html_body");
        var text = html == null ? Call.text(wanted, "body") : html;
        if (text == null || text.isBlank()) {
            throw Refusal.unprocessable("comment", "BlankValue", "Comment: cannot be blank");
        }
        if (ticket.comments.size() >= MOST_COMMENTS) {
            throw Refusal.unprocessable(
                    "base", "CommentLimit", "Ticket: has reached the limit of " + MOST_COMMENTS + " comments");
        }
        var author = wanted.has("author_id") ? user(wanted.path("author_id")) : caller;
        // Plain text loses its markup and its runs of spaces.
        var draft = html == null
                ? Draft.by(author, text.replaceAll("<[^>]+>", "").replaceAll(" {2,}", " "))
                : Draft.html(author, text);
        var usually = account.settings.commentsPublicByDefault && ticket.isPublic();
        draft.isPublic = wanted.path("public").asBoolean(usually);
        return draft;
    }

    /** Only what is named changes; {@code additional_tags} does nothing here. */
    private void change(JsonNode wanted, Ticket ticket) {
        on(wanted, "subject", value -> ticket.subject = value.asText());
        on(wanted, "priority", value -> ticket.priority = oneOf(value, PRIORITIES, "priority"));
        on(wanted, "type", value -> ticket.type = oneOf(value, TYPES, "type"));
        on(wanted, "tags", value -> ticket.tag(Json.texts(value)));
        on(wanted, "group_id", value -> ticket.group = value.isNull() ? null : group(value));
        on(wanted, "assignee_id", value -> ticket.assignee = value.isNull() ? null : agent(value));
        on(wanted, "custom_fields", value -> value.forEach(field -> set(field, ticket)));
        on(
                wanted,
                "status",
                value -> ticket.become(Status.of(value.asText())
                        .filter(status -> status.compareTo(Status.CLOSED) <= 0)
                        .orElseThrow(() -> Refusal.unprocessable(
                                "status", "InvalidValue", "Status: " + value.asText() + " is not a valid status"))));
        on(
                wanted,
                "custom_status_id",
                value -> ticket.become(Status.ofCustomId(value.asLong())
                        .orElseThrow(() -> Refusal.unprocessable(
                                "custom_status_id", "InvalidValue", "Custom status: is not valid"))));
        if (wanted.has("group_id") && !wanted.has("assignee_id")) {
            var assignee = ticket.assignee;
            var group = ticket.group;
            if (group == null || assignee != null && !group.members.contains(assignee)) {
                ticket.assignee = null;
            }
        }
    }

    private static void on(JsonNode wanted, String name, Consumer<JsonNode> set) {
        if (wanted.has(name)) {
            set.accept(wanted.path(name));
        }
    }

    private static @Nullable String oneOf(JsonNode value, Set<String> words, String name) {
        if (value.isNull()) {
            return null;
        }
        if (!words.contains(value.asText())) {
            throw Refusal.unprocessable(name, "InvalidValue", name + ": " + value.asText() + " is not valid");
        }
        return value.asText();
    }

    private Group group(JsonNode id) {
        var group = account.groups.get(id.asLong());
        if (group == null || group.deleted) {
            throw Refusal.unprocessable("group", "InvalidValue", "Group: is not valid");
        }
        return group;
    }

    private User agent(JsonNode id) {
        var user = account.users.get(id.asLong());
        if (user == null || !user.isStaff() || user.role == User.Role.LIGHT_AGENT || user.suspended) {
            throw Refusal.unprocessable("assignee", "InvalidValue", "Assignee: is not a valid agent");
        }
        return user;
    }

    private User user(JsonNode id) {
        var user = account.users.get(id.asLong());
        if (user == null) {
            throw Refusal.unprocessable("author", "InvalidValue", "Author: is not valid");
        }
        return user;
    }

    private void set(JsonNode wanted, Ticket ticket) {
        var id = wanted.path("id").asLong();
        var field = account.ticketFields.get(id);
        var value = Json.value(wanted.path("value"));
        if (field == null) {
            return;
        }
        if (value == null) {
            ticket.customFields.remove(id);
        } else if (field.takes(value)) {
            ticket.customFields.put(id, value);
        } else {
            throw Refusal.unprocessable("base", "InvalidValue", field.title() + ": is invalid");
        }
    }

    Answer addTags(Call call, Ticket ticket) {
        return tag(call, ticket, (tags, asked) -> tags.addAll(asked));
    }

    /** Not one of the old tags is left. */
    Answer setTags(Call call, Ticket ticket) {
        return tag(call, ticket, (tags, asked) -> {
            tags.clear();
            tags.addAll(asked);
        });
    }

    Answer removeTags(Call call, Ticket ticket) {
        return tag(call, ticket, (tags, asked) -> tags.removeAll(asked));
    }

    private Answer tag(Call call, Ticket ticket, BiConsumer<Collection<String>, List<String>> change) {
        var asked = Json.texts(call.body().path("tags"));
        var deed = Deed.by(call.user())
                .via(Via.API)
                .changing(changed -> stamp(call.body(), changed))
                .changing(changed -> {
                    var tags = new ArrayList<>(changed.tags);
                    change.accept(tags, asked);
                    changed.tag(tags);
                });
        desk.update(ticket, deed);
        return Answer.ok(Json.object("tags", List.copyOf(ticket.tags)));
    }
}
