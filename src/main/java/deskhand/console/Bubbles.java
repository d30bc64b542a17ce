package deskhand.console;

import deskhand.console.ConversationView.Bubble;
import deskhand.conversation.Message;
import deskhand.helpdesk.Author;
import deskhand.turn.Line;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said, as a page shows it. */
public final class Bubbles {

    private Bubbles() {}

    public static Bubble of(Message message, String customer, Clock clock) {
        var html = html(message.text(), message.attachments());
        return bubble(
                message.author(),
                message.hidden(),
                customer,
                message.saidAt(),
                clock,
                message.trouble() == null
                        ? html
                        : html + Markdown.toHtml("*Did not arrive: " + message.trouble() + "*"));
    }

    public static Bubble of(Line line, String customer, Clock clock) {
        return bubble(line.author(), line.hidden(), customer, line.at(), clock, html(line.text(), line.attachments()));
    }

    private static Bubble bubble(Author author, boolean hidden, String customer, Instant at, Clock clock, String html) {
        var by = switch (author) {
            case CUSTOMER -> customer;
            case AGENT -> "A colleague";
            case BOT -> "Deskhand";
            case OTHER -> "Somebody else";
            case SYSTEM -> "Helpdesk";
        };
        var kind = switch (author) {
            case AGENT -> "agent";
            case BOT -> "bot";
            case SYSTEM -> "system";
            case CUSTOMER, OTHER -> "customer";
        };
        return new Bubble(
                hidden ? "note" : kind,
                hidden ? by + " · private note" : by,
                Initials.of(by),
                Stamp.of(at, clock),
                html);
    }

    /** Names of files are the customer's words too. */
    private static String html(@Nullable String text, List<String> attachments) {
        var html = new StringBuilder(text == null ? "" : Markdown.toHtml(text));
        attachments.forEach(file -> html.append(Markdown.toHtml("File: " + file)));
        return html.toString();
    }
}
