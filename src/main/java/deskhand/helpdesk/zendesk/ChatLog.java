package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Said;
import java.util.List;
import java.util.Objects;

/** What was said in a chat, which the ticket itself does not have among its comments. */
record ChatLog(ZendeskClient client) {

    private static final String MESSAGE = "Messaging::ConversationMessage";

    List<Said> of(Connection connection, String ref, String bot) {
        return client.list(connection, Paths.ticket(ref) + "/conversation_log", "events").stream()
                .filter(event -> MESSAGE.equals(event.text("type")))
                .map(event -> said(event, bot))
                .toList();
    }

    private static Said said(Part event, String bot) {
        var content = event.part("content");
        var text = Objects.requireNonNullElse(content.text("text"), "");
        return new Said(
                "chat/" + event.needed("id"),
                author(event.part("author"), bot),
                false,
                text,
                text.isEmpty() ? List.of(Objects.requireNonNullElse(content.text("type"), "file")) : List.of(),
                event.time("created_at"),
                null);
    }

    private static Author author(Part author, String bot) {
        if (bot.equals(author.text("zen:support:user_id"))) {
            return Author.BOT;
        }
        return switch (String.valueOf(author.text("type"))) {
            case "user", "end_user" -> Author.CUSTOMER;
            case "agent" -> Author.AGENT;
            default -> Author.SYSTEM;
        };
    }
}
