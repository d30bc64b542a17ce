package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Calls that read a ticket. */
final class TicketCalls {

    private final RestJson json;

    TicketCalls(RestJson json) {
        this.json = json;
    }

    Answer show(Call call, Ticket ticket) {
        var answer = Json.object("ticket", json.ticket(ticket));
        answer.putAll(json.beside(ticket, call.included()));
        return Answer.ok(answer);
    }

    Answer comments(Call call, Ticket ticket) {
        var comments = new ArrayList<>(ticket.comments);
        if (call.query("sort").orElse("created_at").startsWith("-")) {
            Collections.reverse(comments);
        }
        var page = Pages.of(call, comments, Comment::id);
        var withInline = call.query("include_inline_images").orElse("").equals("true");
        var beside = call.included().contains("users")
                ? RestJson.users(page.shown().stream().map(Comment::author))
                : new Fields();
        return page.answer("comments", comment -> comment.json(json.base(), withInline), beside);
    }

    /** Only oldest first is documented; {@code sort_order=desc} works. */
    Answer audits(Call call, Ticket ticket) {
        var audits = new ArrayList<>(ticket.audits);
        if (call.query("sort_order").orElse("asc").equals("desc")) {
            Collections.reverse(audits);
        }
        var page = Pages.of(call, audits, Audit::id);
        return page.answer("audits", audit -> audit.json(json.base()));
    }

    /** What was said in the chat, and the comments. */
    Answer conversationLog(Call call, Ticket ticket) {
        var events = new ArrayList<>(ticket.messages);
        ticket.comments.forEach(comment -> events.add(Json.object("id", "c" + comment.id, "type", "Comment")
                .and("author", Json.object("type", "user", "zen:support:user_id", comment.author.id))
                .and("content", Json.object("type", "html", "body", comment.html))
                .and("metadata", Map.of("public", comment.isPublic))
                .and("reference", "zen:ticket_event:" + comment.id)
                .and("created_at", Times.iso(comment.createdAt))));
        return Answer.ok(Json.object("events", events, "links", Json.object("next", null)));
    }

    Answer tags(Call call, Ticket ticket) {
        return Answer.ok(Json.object("tags", List.copyOf(ticket.tags)));
    }
}
