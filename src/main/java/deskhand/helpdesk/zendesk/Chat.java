package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a chat, which its ticket does not have among its comments. {@code log}: as the ticket tells it; {@code
 * messages}: as Sunshine Conversations has them, where the bot may look; {@code isOurs}: the switchboard lets the bot speak.
 */
record Chat(List<Part> log, List<Part> messages, boolean isOurs) {

    static final Chat NONE = new Chat(List.of(), List.of(), false);

    private static final String MESSAGE = "Messaging::ConversationMessage";
    private static final String REFERENCE = "zen:sunco:conversation_message:";

    /** All of it. What the bot said counts from when it was taken, the ticket tells it later. */
    List<Said> said(String bot) {
        var markers = markers();
        var told = new HashSet<String>();
        var all = new ArrayList<Said>();
        for (var event : log) {
            if (MESSAGE.equals(event.text("type"))) {
                told.add(id(event));
                all.add(said(event, bot, markers.get(id(event))));
            }
        }
        for (var message : messages) {
            var id = message.needed("id");
            if (markers.containsKey(id) && !told.contains(id)) {
                var text = Objects.requireNonNullElse(message.part("content").text("text"), "");
                all.add(new Said(
                        ref(id), Author.BOT, false, text, List.of(), message.time("received"), markers.get(id)));
            }
        }
        return all;
    }

    static String ref(String message) {
        return "chat/" + message;
    }

    /** The newest message of the customer, by which the chat is found. */
    @Nullable
    Part newestOfCustomer() {
        return log.stream()
                .filter(event -> MESSAGE.equals(event.text("type"))
                        && event.part("author").text("zen:sunco:user_id") != null
                        && isCustomer(event.part("author")))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** That of the message itself, which both sides know, where it is told. */
    static String id(Part event) {
        var reference = event.text("reference");
        return reference != null && reference.startsWith(REFERENCE)
                ? reference.substring(REFERENCE.length())
                : event.needed("id");
    }

    private Map<String, String> markers() {
        var markers = new HashMap<String, String>();
        for (var message : messages) {
            var marker = message.part("metadata").text(TicketWriter.MARKER);
            if (marker != null) {
                markers.put(message.needed("id"), marker);
            }
        }
        return markers;
    }

    private static Said said(Part event, String bot, @Nullable String marker) {
        var content = event.part("content");
        var text = Objects.requireNonNullElse(content.text("text"), "");
        return new Said(
                ref(id(event)),
                marker == null ? author(event.part("author"), bot) : Author.BOT,
                false,
                text,
                text.isEmpty() ? List.of(Objects.requireNonNullElse(content.text("type"), "file")) : List.of(),
                event.time("created_at"),
                marker);
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

    private static boolean isCustomer(Part author) {
        return author(author, "") == Author.CUSTOMER;
    }
}
