package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.Map;

/** Calls that belong nowhere else. */
final class OddCalls {

    private final Account account;

    OddCalls(Account account) {
        this.account = account;
    }

    Answer file(Call call) {
        var file = account.files.get(call.path().group());
        if (file == null) {
            throw Refusal.notFound();
        }
        if (account.settings.privateAttachments) {
            call.user();
        }
        return new Answer(200, file.contentType(), file.content(), Map.of());
    }

    Answer emailNotifications(Call call) {
        var comment = call.query("filter[comment_id]").orElse("");
        var ticket = call.query("filter[ticket_id]").orElse("");
        var found = account.emailNotifications.stream()
                .filter(one -> comment.isEmpty() || comment.equals(String.valueOf(one.get("comment_id"))))
                .filter(one -> ticket.isEmpty() || ticket.equals(String.valueOf(one.get("ticket_id"))))
                .toList();
        return Pages.of(call, found, one -> id(one, "notification_id")).answer("email_notifications", one -> one);
    }

    Answer suspended(Call call) {
        return Pages.of(call, account.suspendedMails, one -> id(one, "id")).answer("suspended_tickets", one -> one);
    }

    Answer sideConversation(Call call, Ticket ticket) {
        var conversation = Json.object("id", account.names.uuid().toString(), "ticket_id", ticket.id)
                .and("message", Json.value(call.body().path("message")));
        account.sideConversations.add(conversation);
        return Answer.json(201, Json.object("side_conversation", conversation));
    }

    private static long id(Fields fields, String name) {
        return fields.get(name) instanceof Long id ? id : 0;
    }
}
