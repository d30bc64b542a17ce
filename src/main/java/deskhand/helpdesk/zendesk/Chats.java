package deskhand.helpdesk.zendesk;

import deskhand.base.Recent;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskRefused;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chats behind tickets: what was said in them, and, where a connection has the key to Sunshine Conversations, the bot's
 * own words and the passing on to people. Without one they are only watched.
 */
@Singleton
class Chats {

    /** Longer texts are taken by no channel behind it. */
    static final int LONGEST = 4000;

    private static final Logger LOG = LoggerFactory.getLogger(Chats.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String WORKSPACE = "zd:agentWorkspace";
    private static final int LONGEST_TAGS = 2000;
    private static final int MOST_REMEMBERED = 5000;
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private final ZendeskClient client;
    private final Sunshine sunshine;
    private final Map<Key, String> known = Recent.byAge(MOST_REMEMBERED);

    private record Key(long connectionId, int version, String ref) {}

    Chats(ZendeskClient client, Sunshine sunshine) {
        this.client = client;
        this.sunshine = sunshine;
    }

    /** Where the key is refused it is as if there was none: people still get their notes. */
    Chat of(Connection connection, String ref) {
        var watched = watched(connection, ref);
        if (!Sunshine.isSetUp(connection)) {
            return watched;
        }
        try {
            var id = conversation(connection, ref, () -> watched).orElse(null);
            if (id == null) {
                return watched;
            }
            var active = active(connection, id);
            var messages = sunshine.get(connection, path(id) + "/messages").parts("messages");
            return new Chat(watched.log(), messages, Sunshine.isOurs(connection, active));
        } catch (HelpdeskRefused e) {
            LOG.warn("Chats of {} cannot be answered: {}", connection.slug(), e.getMessage());
            return watched;
        }
    }

    /** This list is not in every account. */
    private Chat watched(Connection connection, String ref) {
        try {
            return new Chat(
                    client.list(connection, Paths.ticket(ref) + "/conversation_log", "events"), List.of(), false);
        } catch (HelpdeskRefused e) {
            LOG.warn("Chats of {} cannot be read: {}", connection.slug(), e.getMessage());
            return Chat.NONE;
        }
    }

    /** The ticket does not name its conversation, but the customer's newest message is in only one of theirs. */
    private Optional<String> conversation(Connection connection, String ref, Supplier<Chat> watched) {
        var key = new Key(connection.id(), connection.version(), ref);
        synchronized (known) {
            if (known.containsKey(key)) {
                return Optional.of(known.get(key));
            }
        }
        var newest = watched.get().newestOfCustomer();
        if (newest == null) {
            return Optional.empty();
        }
        var user = newest.part("author").needed("zen:sunco:user_id");
        var theirs = sunshine.get(connection, "conversations?filter%5BuserId%5D=" + Paths.encoded(user))
                .parts("conversations");
        var found = theirs.stream()
                .map(one -> one.needed("id"))
                .filter(id -> theirs.size() == 1 || isIn(connection, id, Chat.id(newest)))
                .findFirst();
        found.ifPresent(id -> {
            synchronized (known) {
                known.put(key, id);
            }
        });
        return found;
    }

    private boolean isIn(Connection connection, String conversation, String message) {
        return sunshine.get(connection, path(conversation) + "/messages").parts("messages").stream()
                .anyMatch(one -> message.equals(one.text("id")));
    }

    private Part active(Connection connection, String id) {
        return sunshine.get(connection, path(id)).part("conversation").part("activeSwitchboardIntegration");
    }

    /** The marker stays with the message, so that a lost answer is found there. Nothing is said once people have the chat. */
    ActionResult say(Connection connection, String ref, String text, String marker) {
        var id = conversation(connection, ref, () -> watched(connection, ref)).orElse(null);
        if (id == null) {
            return new ActionResult.Refused("Sunshine Conversations has no chat for this ticket.");
        }
        if (!Sunshine.isOurs(connection, active(connection, id))) {
            return new ActionResult.TryLater("People have the chat by now, so it is looked at again.", SOON);
        }
        var body = Map.of(
                "author", Map.of("type", "business"),
                "content", Map.of("type", "text", "text", CommentHtml.defused(text)),
                "metadata", Map.of(TicketWriter.MARKER, marker));
        return switch (sunshine.post(connection, path(id) + "/messages", body)) {
            case HelpdeskAnswer.Fine fine -> new ActionResult.Done(newest(fine));
            case HelpdeskAnswer.Trouble trouble -> trouble.result();
            case HelpdeskAnswer.No no -> new ActionResult.Refused(Sunshine.why(connection, no));
        };
    }

    private @Nullable String newest(HelpdeskAnswer.Fine fine) {
        var messages = sunshine.read(fine).parts("messages");
        var id = messages.isEmpty() ? null : messages.getFirst().text("id");
        return id == null ? null : Chat.ref(id);
    }

    /**
     * People answer from now on. Done again it changes nothing, because it is only done while the chat is ours. {@code tags}:
     * all that the ticket has by now, so that they stay whether they are added or put in place of others.
     */
    ActionResult passOn(Connection connection, String ref, List<String> tags) {
        var id = conversation(connection, ref, () -> watched(connection, ref)).orElse(null);
        if (id == null || !Sunshine.isOurs(connection, active(connection, id))) {
            return new ActionResult.Done(null);
        }
        var metadata = new LinkedHashMap<String, String>();
        var joined = String.join(",", tags);
        if (!joined.isEmpty() && joined.length() <= LONGEST_TAGS) {
            metadata.put("dataCapture.systemField.tags", joined);
        }
        var to = Objects.requireNonNullElse(connection.setting(ZendeskHelpdesk.SUNSHINE_PASS_TO), WORKSPACE);
        var body = Map.of("switchboardIntegration", to, "metadata", metadata);
        return switch (sunshine.post(connection, path(id) + "/passControl", body)) {
            case HelpdeskAnswer.Fine _ -> new ActionResult.Done(null);
            case HelpdeskAnswer.Trouble trouble -> trouble.result();
            case HelpdeskAnswer.No no -> new ActionResult.Refused(Sunshine.why(connection, no));
        };
    }

    private static String path(String conversation) {
        return "conversations/" + Paths.encoded(conversation);
    }

    /** Chats show no Markdown. */
    static String plain(String markdown) {
        return PLAIN.render(PARSER.parse(markdown)).strip();
    }
}
