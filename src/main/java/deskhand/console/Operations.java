package deskhand.console;

import deskhand.console.OperationsView.Count;
import deskhand.console.OperationsView.FailedDelivery;
import deskhand.console.OperationsView.Health;
import deskhand.console.OperationsView.Page;
import deskhand.console.OperationsView.ParkedAction;
import deskhand.console.OperationsView.Place;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connections;
import deskhand.intake.DeliveryLog;
import deskhand.intake.LoggedDelivery;
import deskhand.outbox.ActionLog;
import deskhand.outbox.LoggedAction;
import deskhand.platform.QueueMeters;
import deskhand.platform.listing.Paging;
import deskhand.turn.Reason;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what waits for a person. */
@Singleton
class Operations {

    private static final int MOST_ROWS = 20;
    private static final int MOST_WORDS = 4_000;
    private static final int MOST_OF_A_BODY = 65_536;
    private static final String NO_REASON = "No reason was noted.";

    private final ActionLog actions;
    private final DeliveryLog deliveries;
    private final Conversations conversations;
    private final Connections connections;
    private final QueueMeters queue;
    private final ObjectMapper json;
    private final Clock clock;

    Operations(
            ActionLog actions,
            DeliveryLog deliveries,
            Conversations conversations,
            Connections connections,
            QueueMeters queue,
            ObjectMapper json,
            Clock clock) {
        this.actions = actions;
        this.deliveries = deliveries;
        this.conversations = conversations;
        this.connections = connections;
        this.queue = queue;
        this.json = json;
        this.clock = clock;
    }

    OperationsView show(Place place) {
        return new OperationsView(place, health(), parked(place.actions()), failed(place.deliveries()));
    }

    Optional<DeliveryView> delivery(long id) {
        return deliveries.find(id).map(this::told);
    }

    private Health health() {
        var due = Math.round(queue.due());
        var oldest = queue.oldestSeconds();
        var today = clock.instant().atZone(ZoneId.systemDefault()).toLocalDate().atStartOfDay(ZoneId.systemDefault());
        return new Health(
                Long.toString(due),
                due == 0 ? "none" : duration((long) oldest),
                QueueMeters.isTooLong(oldest),
                deliveries.countsSince(today.toInstant()).entrySet().stream()
                        .map(it -> new Count(it.getKey(), it.getValue(), isTrouble(it.getKey(), it.getValue())))
                        .toList());
    }

    private static boolean isTrouble(String outcome, long number) {
        return outcome.equals("failed") && number > 0;
    }

    private static String duration(long seconds) {
        if (seconds == 0) {
            return "< 1 s";
        }
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    private Page<ParkedAction> parked(@Nullable Long before) {
        var rows = actions.parked(Paging.newest(before, MOST_ROWS + 1));
        var ids = rows.stream().map(LoggedAction::conversationId).collect(Collectors.toSet());
        var known = conversations.findAll(ids).stream().collect(Collectors.toMap(Conversation::id, it -> it));
        return new Page<>(
                rows.stream().limit(MOST_ROWS).map(it -> told(it, known)).toList(), older(rows, LoggedAction::id));
    }

    private Page<FailedDelivery> failed(@Nullable Long before) {
        var rows = deliveries.failed(before == null ? Long.MAX_VALUE : before, MOST_ROWS + 1);
        return new Page<>(
                rows.stream()
                        .limit(MOST_ROWS)
                        .map(it -> new FailedDelivery(
                                it.id(), it.connection(), it.event(), Stamp.of(it.receivedAt(), clock), why(it)))
                        .toList(),
                older(rows, LoggedDelivery::id));
    }

    private static <T> @Nullable Long older(List<T> rows, ToLongFunction<T> id) {
        return rows.size() > MOST_ROWS ? id.applyAsLong(rows.get(MOST_ROWS - 1)) : null;
    }

    private ParkedAction told(LoggedAction action, Map<Long, Conversation> known) {
        var conversation = Objects.requireNonNull(known.get(action.conversationId()), "an action's conversation");
        var connection = connections.get(conversation.connectionId()).slug();
        var words = ActionWords.of(action, json);
        var name = conversation.contactName();
        return new ParkedAction(
                action.id(),
                connection,
                (name == null ? "" : name + ", ") + "conversation " + conversation.ref(),
                "/conversations/" + conversation.id() + "?turn=" + action.turnId(),
                words.title(),
                words.words() == null ? null : cut(words.words(), MOST_WORDS),
                action.reason() == null
                        ? NO_REASON
                        : Reason.valueOf(action.reason()).says(),
                action.detail(),
                Stamp.of(Objects.requireNonNullElse(action.endedAt(), action.createdAt()), clock),
                action.tries() == 1 ? "1 try" : action.tries() + " tries");
    }

    private DeliveryView told(LoggedDelivery delivery) {
        var body = Objects.requireNonNullElse(delivery.body(), "");
        var isCut = body.length() > MOST_OF_A_BODY;
        return new DeliveryView(
                delivery.id(),
                delivery.connection(),
                delivery.event(),
                delivery.key(),
                delivery.state(),
                Stamp.of(delivery.receivedAt(), clock),
                why(delivery),
                isCut ? cut(body, MOST_OF_A_BODY) : PrettyJson.of(body, json),
                delivery.state().equals("failed"),
                isCut);
    }

    private static String why(LoggedDelivery delivery) {
        return Objects.requireNonNullElse(delivery.note(), NO_REASON);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
