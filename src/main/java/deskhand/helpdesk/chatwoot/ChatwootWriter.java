package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.Priority;
import deskhand.helpdesk.Status;
import deskhand.helpdesk.chatwoot.ChatwootNames.Kind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Does in Chatwoot what the bot decided. Chatwoot says yes to more than it does, so its answers are held against what was
 * asked.
 */
@Singleton
class ChatwootWriter {

    private static final String TOKEN = "token";
    private static final String READ_TOKEN = "secrets.read_token";
    private static final String PENDING = "pending";

    private final ChatwootClient client;
    private final ChatwootAnswers answers;
    private final ChatwootNames names;

    ChatwootWriter(ChatwootClient client, ChatwootAnswers answers, ChatwootNames names) {
        this.client = client;
        this.answers = answers;
        this.names = names;
    }

    ActionResult perform(Connection connection, String ref, Action action, String marker) {
        return switch (action) {
            case Action.PostReply reply -> post(connection, ref, reply.text(), false, marker);
            case Action.PostNotice notice -> post(connection, ref, notice.text(), false, marker);
            case Action.WriteNote note ->
                post(connection, ref, mention(connection, note.team()) + note.markdown(), true, marker);
            case Action.AddLabels labels -> label(connection, ref, labels);
            case Action.AssignTeam team -> assign(connection, ref, team);
            case Action.AssignPerson person -> give(connection, ref, person);
            case Action.SetPriority priority -> raise(connection, ref, priority.priority());
            case Action.SetStatus status -> become(connection, ref, status.status());
            case Action.SetAttributes attributes -> describe(connection, ref, attributes.attributes());
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
                change(connection, ref, "messages", message),
                TOKEN,
                body -> new ActionResult.Done(answers.read(body).text("id")));
    }

    /** A bot's note reaches nobody who is not mentioned in it. Without a team of that name it is just a note. */
    private String mention(Connection connection, @Nullable String team) {
        if (team == null
                || !(names.of(connection, Kind.TEAMS) instanceof ChatwootNames.Known known)
                || known.id(team) == null) {
            return "";
        }
        return "[@" + team + "](mention://team/" + known.id(team) + "/" + ChatwootClient.encoded(team) + ")\n\n";
    }

    /** Chatwoot replaces all labels, so those that are there are read first. */
    private ActionResult label(Connection connection, String ref, Action.AddLabels wanted) {
        var path = "conversations/" + ref + "/labels";
        return then(connection, read(connection, path), TOKEN, body -> {
            var there = labels(body);
            if (there == null) {
                return unreadable();
            }
            var all = new LinkedHashSet<>(there);
            wanted.insteadOf().forEach(all::remove);
            all.addAll(wanted.labels());
            if (all.equals(there)) {
                return new ActionResult.Done(null);
            }
            var answer = change(connection, ref, "labels", Map.of("labels", new ArrayList<>(all)));
            return then(connection, answer, TOKEN, written -> asked(all.equals(labels(written)), "labels"));
        });
    }

    private @Nullable Set<String> labels(String body) {
        var list = answers.read(body).part("payload").node();
        if (list == null || !list.isArray()) {
            return null;
        }
        var labels = new LinkedHashSet<String>();
        list.values().forEach(label -> labels.add(label.coerceStringValue()));
        return labels;
    }

    /** An id that Chatwoot does not know would take the team away, so the name is looked up first. */
    private ActionResult assign(Connection connection, String ref, Action.AssignTeam wanted) {
        return switch (names.of(connection, Kind.TEAMS)) {
            case ChatwootNames.Unknown unknown -> then(connection, unknown.answer(), READ_TOKEN, _ -> unreadable());
            case ChatwootNames.Known known -> {
                var id = Stream.concat(Stream.of(wanted.team()), wanted.otherwise().stream())
                        .flatMap(team -> Optional.ofNullable(known.id(team)).stream())
                        .findFirst();
                // Whoever has it and is not in the team would lose it.
                yield id.isEmpty()
                        ? noTeam(connection, wanted.team())
                        : somebodyHas(connection, ref)
                                ? new ActionResult.Done(null)
                                : assign(connection, ref, Kind.TEAMS, id.get());
            }
        };
    }

    private ActionResult noTeam(Connection connection, String team) {
        names.forget(connection, Kind.TEAMS);
        return new ActionResult.Refused(
                "Chatwoot has no team named " + team + ": create it there, or name one of its teams in the category.");
    }

    /** Chatwoot takes one of the two at a time. */
    private ActionResult assign(Connection connection, String ref, Kind kind, Long id) {
        var key = kind == Kind.TEAMS ? "team_id" : "assignee_id";
        return then(connection, change(connection, ref, "assignments", Map.of(key, id)), TOKEN, body -> {
            var assigned = id.equals(answers.read(body).number("id"));
            if (!assigned) {
                names.forget(connection, kind);
            }
            return asked(assigned, kind == Kind.TEAMS ? "team" : "assignee");
        });
    }

    /** One that Chatwoot does not know would take the conversation away from whoever has it. */
    private ActionResult give(Connection connection, String ref, Action.AssignPerson wanted) {
        return switch (names.of(connection, Kind.AGENTS)) {
            case ChatwootNames.Unknown unknown -> then(connection, unknown.answer(), READ_TOKEN, _ -> unreadable());
            case ChatwootNames.Known known -> {
                var id = known.id(wanted.person());
                yield id == null
                        ? noAgent(connection, wanted.person())
                        : wanted.ifNobody() && somebodyHas(connection, ref)
                                ? new ActionResult.Done(null)
                                : assign(connection, ref, Kind.AGENTS, id);
            }
        };
    }

    private ActionResult noAgent(Connection connection, String person) {
        names.forget(connection, Kind.AGENTS);
        return new ActionResult.Refused(
                "Chatwoot has no agent " + person + ", so only the team has it: name another one in the route.");
    }

    private boolean somebodyHas(Connection connection, String ref) {
        return read(connection, "conversations/" + ref) instanceof HelpdeskAnswer.Fine(var body)
                && Held.byPerson(answers.read(body).part("meta"));
    }

    /** What a person found more urgent stays so. */
    private ActionResult raise(Connection connection, String ref, Priority priority) {
        if (now(connection, ref, "priority")
                .filter(there -> rank(there) >= priority.ordinal())
                .isPresent()) {
            return new ActionResult.Done(null);
        }
        return then(
                connection,
                change(connection, ref, "toggle_priority", Map.of("priority", word(priority))),
                TOKEN,
                _ -> new ActionResult.Done(null));
    }

    private static int rank(String there) {
        return Arrays.stream(Priority.values())
                .filter(one -> word(one).equals(there))
                .mapToInt(Priority::ordinal)
                .findFirst()
                .orElse(-1);
    }

    /** Empty if there is none, or it cannot be read. */
    private Optional<String> now(Connection connection, String ref, String field) {
        return read(connection, "conversations/" + ref) instanceof HelpdeskAnswer.Fine(var body)
                ? Optional.ofNullable(answers.read(body).text(field))
                : Optional.empty();
    }

    /** Opening is a hand-over, and only from pending: what a person resolved or put off meanwhile stays as it is. */
    private ActionResult become(Connection connection, String ref, Status status) {
        var word = status.name().toLowerCase(Locale.ROOT);
        var there = now(connection, ref, "status");
        if (there.filter(word::equals).isPresent()
                || status == Status.OPEN && there.filter(PENDING::equals).isEmpty() && there.isPresent()) {
            return new ActionResult.Done(null);
        }
        var answer = change(connection, ref, "toggle_status", Map.of("status", word));
        return then(
                connection,
                answer,
                TOKEN,
                body -> asked(word.equals(answers.read(body).part("payload").text("current_status")), "status"));
    }

    /** Up to 4.16.2 Chatwoot replaces all attributes, so those that are there are read first. */
    private ActionResult describe(Connection connection, String ref, Map<String, String> attributes) {
        return then(connection, read(connection, "conversations/" + ref), TOKEN, body -> {
            var conversation = answers.read(body);
            if (!conversation.isObject()) {
                return unreadable();
            }
            var all = new LinkedHashMap<String, Object>();
            var there = conversation.part("custom_attributes").node();
            if (there != null && there.isObject()) {
                there.entries().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
            }
            all.putAll(attributes);
            return then(
                    connection,
                    change(connection, ref, "custom_attributes", Map.of("custom_attributes", all)),
                    TOKEN,
                    _ -> new ActionResult.Done(null));
        });
    }

    private HelpdeskAnswer read(Connection connection, String path) {
        return connection.secret(ChatwootHelpdesk.READ_TOKEN) == null
                ? client.asBot(connection, "GET", path, null)
                : client.asReader(connection, path);
    }

    private HelpdeskAnswer change(Connection connection, String ref, String what, Object body) {
        return client.asBot(connection, "POST", "conversations/" + ref + "/" + what, body);
    }

    private static ActionResult asked(boolean happened, String what) {
        return happened
                ? new ActionResult.Done(null)
                : new ActionResult.TryLater("Chatwoot took the change of " + what + " and did not make it.", null);
    }

    private static ActionResult unreadable() {
        return new ActionResult.TryLater("Chatwoot's answer could not be read.", null);
    }

    private static ActionResult then(
            Connection connection, HelpdeskAnswer answer, String token, Function<String, ActionResult> next) {
        return switch (answer) {
            case HelpdeskAnswer.Fine fine -> next.apply(fine.body());
            case HelpdeskAnswer.Trouble trouble -> trouble.result();
            case HelpdeskAnswer.No no
            when Refusals.isTooMuchAtOnce(no) ->
                new ActionResult.TryLater("Chatwoot takes no more messages in this conversation for now.", null);
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
