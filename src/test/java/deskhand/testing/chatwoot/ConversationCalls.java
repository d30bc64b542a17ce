package deskhand.testing.chatwoot;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Calls about conversations as a whole. */
final class ConversationCalls {

    private static final Set<String> PRIORITIES = Set.of("low", "medium", "high", "urgent");
    private static final int PAGE = 25;

    private final Account account;
    private final Setup setup;
    private final Desk desk;
    private final RestJson json;

    ConversationCalls(Account account, Setup setup, Desk desk, RestJson json) {
        this.account = account;
        this.setup = setup;
        this.desk = desk;
        this.json = json;
    }

    Answer show(Call call, Conversation conversation) {
        if (call.byBot() && conversation.team != null && !setup.release().after("4.16.2")) {
            return Refusal.brokenServer();
        }
        return Answer.ok(json.conversation(conversation));
    }

    Answer toggleStatus(Call call, Conversation conversation) {
        var word = call.text("status");
        var wanted = word == null
                ? conversation.status == Status.OPEN ? Status.RESOLVED : Status.OPEN
                : Status.of(word).orElseThrow(() -> new Refused(Refusal.brokenServer()));
        var until = call.body().path("snoozed_until");
        var handoff = desk.status(
                conversation, wanted, call.caller(), until.isNumber() ? Instant.ofEpochSecond(until.asLong()) : null);
        return Answer.ok(Json.object("meta", Json.object())
                .and(
                        "payload",
                        Json.object("success", handoff ? null : true, "conversation_id", conversation.id)
                                .and("current_status", conversation.status.word())
                                .and("snoozed_until", Times.iso(conversation.snoozedUntil))));
    }

    /** The assignee goes before the team: with both, the team is not looked at. */
    Answer assign(Call call, Conversation conversation) {
        if (call.has("assignee_id")) {
            var id = call.body().path("assignee_id").asInt();
            if ("AgentBot".equals(call.text("assignee_type")) && setup.release().since("4.8")) {
                var bot = account.bots.get(id);
                if (bot != null && bot.account == Account.ID) {
                    desk.assign(conversation, bot);
                    return Answer.ok(RestJson.bot(bot, false));
                }
            }
            var agent = "AgentBot".equals(call.text("assignee_type")) ? null : account.agents.get(id);
            desk.assign(conversation, agent);
            return Answer.ok(agent == null ? null : RestJson.agent(agent));
        }
        var team = desk.assign(
                conversation, account.teams.get(call.body().path("team_id").asInt()));
        return Answer.ok(team == null ? null : team.json());
    }

    Answer labels(Call call, Conversation conversation) {
        return Answer.ok(Json.object("payload", List.copyOf(conversation.labels)));
    }

    Answer setLabels(Call call, Conversation conversation) {
        desk.label(conversation, Json.texts(call.body().path("labels")));
        return labels(call, conversation);
    }

    Answer togglePriority(Call call, Conversation conversation) {
        prioritise(call, conversation);
        return Answer.empty(200);
    }

    /** Leaves alone what is not named. */
    Answer update(Call call, Conversation conversation) {
        if (call.has("priority")) {
            prioritise(call, conversation);
        }
        return Answer.ok(json.conversation(conversation));
    }

    private void prioritise(Call call, Conversation conversation) {
        var priority = call.text("priority");
        if (priority != null && !PRIORITIES.contains(priority)) {
            throw new Refused(Refusal.brokenServer());
        }
        desk.prioritise(conversation, priority);
    }

    Answer describe(Call call, Conversation conversation) {
        var attributes = Json.map(call.body().path("custom_attributes"));
        if (call.body().path("merge").asBoolean() && setup.release().after("4.16.2")) {
            var merged = conversation.customAttributes();
            merged.putAll(attributes);
            attributes = merged;
        }
        desk.describe(conversation, attributes);
        return Answer.ok(Json.object("custom_attributes", conversation.customAttributes()));
    }

    Answer typing(Call call, Conversation conversation) {
        var on = "on".equals(call.text("typing_status"));
        desk.typing(
                conversation,
                Objects.requireNonNull(call.caller()),
                on,
                call.body().path("is_private").asBoolean());
        return Answer.empty(200);
    }

    Answer list(Call call) {
        var status = call.query("status").orElse("open");
        var visible = account.conversations.values().stream()
                .filter(conversation -> Access.mayRead(call.caller(), conversation))
                .filter(conversation ->
                        status.equals("all") || conversation.status.word().equals(status))
                .filter(fits(call))
                .toList();
        var owned = visible.stream().filter(ConversationCalls::isAssigned).count();
        var meta = Json.object("mine_count", visible.stream().filter(mine(call)).count())
                .and("assigned_count", owned)
                .and("unassigned_count", visible.size() - owned)
                .and("all_count", visible.size());
        var shown = visible.stream()
                .filter(side(call))
                .sorted(Comparator.comparing((Conversation conversation) -> conversation.lastActivityAt)
                        .reversed())
                .toList();
        var page = call.number("updated_within").isPresent() ? shown : call.page(shown, PAGE);
        return Answer.ok(Json.object(
                "data",
                Json.object(
                        "meta",
                        meta,
                        "payload",
                        page.stream().map(json::conversation).toList())));
    }

    private Predicate<Conversation> fits(Call call) {
        var labels = call.query().getOrDefault("labels[]", List.of());
        var within = call.number("updated_within");
        var since = within.map(seconds -> setup.clock().instant().minusSeconds(seconds));
        return conversation ->
                call.number("inbox_id").map(id -> id == conversation.inbox().id).orElse(true)
                        && call.number("team_id")
                                .map(id -> conversation.team != null && conversation.team.id == id)
                                .orElse(true)
                        && (labels.isEmpty() || labels.stream().anyMatch(conversation.labels::contains))
                        && since.map(conversation.updatedAt::isAfter).orElse(true);
    }

    private static Predicate<Conversation> side(Call call) {
        return switch (call.query("assignee_type").orElse("all")) {
            case "me" -> mine(call);
            case "unassigned" -> conversation -> !isAssigned(conversation);
            case "assigned" -> ConversationCalls::isAssigned;
            default -> conversation -> true;
        };
    }

    private static Predicate<Conversation> mine(Call call) {
        return conversation -> conversation.assignee != null && conversation.assignee.equals(call.caller());
    }

    private static boolean isAssigned(Conversation conversation) {
        return conversation.assignee != null || conversation.owner != null;
    }

    Answer bulk(Call call) {
        for (var id : call.body().path("ids")) {
            var conversation = account.find(id.asInt()).orElseThrow(Refusal::notFound);
            var labels = new LinkedHashSet<>(conversation.labels);
            labels.addAll(Json.texts(call.body().path("labels").path("add")));
            Json.texts(call.body().path("labels").path("remove")).forEach(labels::remove);
            desk.label(conversation, labels);
        }
        return Answer.empty(200);
    }
}
