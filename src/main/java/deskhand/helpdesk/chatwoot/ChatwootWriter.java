package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.Priority;
import deskhand.helpdesk.Status;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does in Chatwoot what the bot decided. */
@Singleton
class ChatwootWriter {

    private static final String TOKEN = "token";
    private static final String READ_TOKEN = "secrets.read_token";

    private final ChatwootClient client;
    private final ChatwootTranslator translator;

    ChatwootWriter(ChatwootClient client, ChatwootTranslator translator) {
        this.client = client;
        this.translator = translator;
    }

    ActionResult perform(Connection connection, String ref, Action action, String marker) {
        return switch (action) {
            case Action.PostReply reply -> post(connection, ref, reply.text(), false, marker);
            case Action.PostNotice notice -> post(connection, ref, notice.text(), false, marker);
            case Action.WriteNote note -> post(connection, ref, note.markdown(), true, marker);
            case Action.AddLabels labels -> addLabels(connection, ref, labels.labels());
            case Action.AssignTeam team -> assign(connection, ref, team.team());
            case Action.SetPriority priority ->
                change(connection, ref, "toggle_priority", Map.of("priority", word(priority.priority())));
            case Action.SetStatus status -> become(connection, ref, status.status());
        };
    }

    private ActionResult post(Connection connection, String ref, String text, boolean hidden, String marker) {
        var message = Map.of(
                "content",
                ChatwootText.posted(text),
                "message_type",
                "outgoing",
                "private",
                hidden,
                "content_attributes",
                Map.of(ChatwootText.MARKER, Map.of("marker", marker)));
        return then(
                connection,
                client.asBot(connection, "POST", "conversations/" + ref + "/messages", message),
                TOKEN,
                body -> new ActionResult.Done(translator.answer(body).text("id")));
    }

    /** Chatwoot replaces all labels, so those that are there are read first. */
    private ActionResult addLabels(Connection connection, String ref, List<String> wanted) {
        var path = "conversations/" + ref + "/labels";
        return then(connection, readLabels(connection, path), TOKEN, body -> {
            var there = new LinkedHashSet<String>();
            var list = translator.answer(body).part("payload").node();
            if (list == null || !list.isArray()) {
                return new ActionResult.TryLater("Chatwoot's answer could not be read.", null);
            }
            list.values().forEach(label -> there.add(label.coerceStringValue()));
            if (!there.addAll(wanted)) {
                return new ActionResult.Done(null);
            }
            return change(connection, ref, "labels", Map.of("labels", new ArrayList<>(there)));
        });
    }

    private HelpdeskAnswer readLabels(Connection connection, String path) {
        return connection.secret(ChatwootHelpdesk.READ_TOKEN) == null
                ? client.asBot(connection, "GET", path, null)
                : client.asReader(connection, path);
    }

    /** An id that Chatwoot does not know would take the team away, so the name is looked up first. */
    private ActionResult assign(Connection connection, String ref, String team) {
        return then(connection, client.asReader(connection, "teams"), READ_TOKEN, body -> {
            var id = teamId(body, team);
            if (id == null) {
                return new ActionResult.Refused("Chatwoot has no team named " + team
                        + ": create it there, or name one of its teams in the category.");
            }
            return change(connection, ref, "assignments", Map.of("team_id", id));
        });
    }

    private @Nullable Long teamId(String body, String team) {
        return translator.answer("{\"teams\":" + body + "}").parts("teams").stream()
                .filter(one -> team.equalsIgnoreCase(one.text("name")))
                .map(one -> one.number("id"))
                .findFirst()
                .orElse(null);
    }

    /** Opening is a hand-over only from pending; an open conversation stays as it is. */
    private ActionResult become(Connection connection, String ref, Status status) {
        var word = status.name().toLowerCase(Locale.ROOT);
        var path = "conversations/" + ref;
        var read = connection.secret(ChatwootHelpdesk.READ_TOKEN) == null
                ? client.asBot(connection, "GET", path, null)
                : client.asReader(connection, path);
        if (read instanceof HelpdeskAnswer.Fine(var body)
                && word.equals(translator.answer(body).text("status"))) {
            return new ActionResult.Done(null);
        }
        return change(connection, ref, "toggle_status", Map.of("status", word));
    }

    private ActionResult change(Connection connection, String ref, String what, Object body) {
        return then(
                connection,
                client.asBot(connection, "POST", "conversations/" + ref + "/" + what, body),
                TOKEN,
                _ -> new ActionResult.Done(null));
    }

    private static ActionResult then(
            Connection connection, HelpdeskAnswer answer, String token, Function<String, ActionResult> next) {
        return switch (answer) {
            case HelpdeskAnswer.Fine fine -> next.apply(fine.body());
            case HelpdeskAnswer.Trouble trouble -> trouble.result();
            case HelpdeskAnswer.No no -> new ActionResult.Refused(Refusals.why(connection, no, token));
        };
    }

    /** In Chatwoot's words. */
    private static String word(Priority priority) {
        return switch (priority) {
            case LOW -> "low";
            case NORMAL -> "medium";
            case HIGH -> "high";
            case URGENT -> "urgent";
        };
    }
}
