package deskhand.intake;

import deskhand.access.AuditTrail;
import deskhand.access.Author;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.Translation;
import deskhand.intake.Delivery.State;
import deskhand.platform.Outages;
import deskhand.platform.listing.Paging;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deliveries as people look at them, and what an operator can do about failed ones. */
@Singleton
public class DeliveryLog {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLog.class);

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Deliveries deliveries;
    private final DeliveryEffect effect;
    private final Connections connections;
    private final Helpdesks helpdesks;
    private final Looking looking;
    private final AuditTrail trail;
    private final Clock clock;

    DeliveryLog(
            Deliveries deliveries,
            DeliveryEffect effect,
            Connections connections,
            Helpdesks helpdesks,
            Looking looking,
            AuditTrail trail,
            Clock clock) {
        this.deliveries = deliveries;
        this.looking = looking;
        this.trail = trail;
        this.effect = effect;
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.clock = clock;
    }

    /** What became of working on a delivery again. */
    public sealed interface Replay {

        record Heard() implements Replay {}

        record NothingInIt() implements Replay {}

        record FailedAgain(String why) implements Replay {}

        record Unknown() implements Replay {}

        default String word() {
            return switch (this) {
                case Heard _ -> "heard";
                case NothingInIt _ -> "nothing in it";
                case FailedAgain _ -> "failed again";
                case Unknown _ -> "unknown";
            };
        }
    }

    /**
     * What is looked for; nothing stands for any. {@code event}: a part of its name; {@code conversation}: the helpdesk's number of
     * it.
     */
    public record Search(
            @Nullable String connection,
            @Nullable String state,
            @Nullable String event,
            @Nullable String conversation,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /** Without bodies. */
    public List<LoggedDelivery> search(Search wanted, Paging page) {
        var connection = wanted.connection() == null
                ? Optional.of(0L)
                : connections.find(wanted.connection()).map(Connection::id);
        return connection.map(id -> rows(id, wanted, page)).orElse(List.of()).stream()
                .map(delivery -> logged(delivery, null))
                .toList();
    }

    private List<Delivery> rows(long connection, Search wanted, Paging page) {
        var state = Objects.requireNonNullElse(wanted.state(), "");
        var event = Objects.requireNonNullElse(wanted.event(), "");
        var conversation = Objects.requireNonNullElse(wanted.conversation(), "");
        var since = Objects.requireNonNullElse(wanted.since(), Instant.EPOCH);
        var until = Objects.requireNonNullElse(wanted.until(), END_OF_TIME);
        return page.oldestFirst()
                ? deliveries.oldest(
                        state, connection, event, conversation, since, until, page.above(), page.below(), page.limit())
                : deliveries.newest(
                        state, connection, event, conversation, since, until, page.above(), page.below(), page.limit());
    }

    /** Byte by byte as it came. */
    public Optional<byte[]> body(long id) {
        return deliveries.raw(id).map(Delivery::body);
    }

    /** Those that could not be worked on, newest first, without bodies; {@code before} is the id to page from. */
    public List<LoggedDelivery> failed(long before, int most) {
        return deliveries.failed(before, most).stream()
                .map(delivery -> logged(delivery, null))
                .toList();
    }

    /** How many could not be worked on; stops counting at {@code most}. */
    public long countFailed(int most) {
        return deliveries.countFailed(most);
    }

    /** How many there were of each state since then, also of those that did not occur. */
    public Map<String, Long> countsSince(Instant since) {
        var counts = new LinkedHashMap<String, Long>();
        for (var state : State.values()) {
            counts.put(word(state), 0L);
        }
        deliveries.countsSince(since).forEach(count -> counts.put(word(count.state()), count.number()));
        return counts;
    }

    /** With its body. */
    public Optional<LoggedDelivery> find(long id) {
        return deliveries
                .find(id)
                .map(delivery -> logged(delivery, new String(delivery.body(), StandardCharsets.UTF_8)));
    }

    /** Works on a stored delivery again. What it told before is not told twice. */
    public Replay replay(long id, Author by) {
        var delivery = deliveries.find(id).orElse(null);
        if (delivery == null) {
            return new Replay.Unknown();
        }
        var became = replayed(delivery);
        var now = deliveries.raw(id).map(Delivery::state).orElse(delivery.state());
        trail.add(
                by,
                AuditTrail.Part.DELIVERIES,
                Long.toString(id),
                Map.of("state", word(delivery.state())),
                Map.of("state", word(now), "replay", became.word()));
        return became;
    }

    private Replay replayed(Delivery delivery) {
        var id = delivery.id();
        try {
            return replay(delivery);
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw e;
            }
            LOG.error(
                    "Delivery {} could not be worked on again: {}",
                    id,
                    Delivery.root(e).getClass().getName());
            var why = Delivery.note(e);
            if (delivery.state() == State.FAILED) {
                deliveries.mark(id, State.FAILED, why);
            }
            return new Replay.FailedAgain(why);
        }
    }

    private Replay replay(Delivery delivery) {
        var connection = connections.get(delivery.connectionId());
        if (connection.deleted()) {
            return new Replay.FailedAgain("Its connection was deleted; connect the helpdesk again to hear of it.");
        }
        var raw = new RawDelivery(Map.of(), delivery.body(), clock.instant());
        return switch (helpdesks.of(connection).translate(connection, raw)) {
            case Translation.Understood understood -> {
                effect.hearAgain(connection, delivery.id(), understood.event());
                yield new Replay.Heard();
            }
            case Translation.LookAt look -> {
                looking.look(connection, look.ref(), delivery.receivedAt(), null);
                deliveries.mark(delivery.id(), State.TAKEN, "replayed");
                yield new Replay.Heard();
            }
            case Translation.Unreadable unreadable -> new Replay.FailedAgain(unreadable.why());
            case Translation.Irrelevant _, Translation.Malformed _ -> new Replay.NothingInIt();
        };
    }

    /** Takes a failed delivery off the list of what waits for a person. False if it is not failed. */
    @Transactional
    public boolean dismiss(long id, Author by) {
        var isDismissed = deliveries.dismiss(id) > 0;
        if (isDismissed) {
            trail.add(
                    by,
                    AuditTrail.Part.DELIVERIES,
                    Long.toString(id),
                    Map.of("state", word(State.FAILED)),
                    Map.of("state", word(State.IGNORED)));
        }
        return isDismissed;
    }

    private LoggedDelivery logged(Delivery delivery, @Nullable String body) {
        return new LoggedDelivery(
                delivery.id(),
                connections.get(delivery.connectionId()).slug(),
                delivery.key(),
                delivery.event(),
                word(delivery.state()),
                delivery.note(),
                delivery.receivedAt(),
                body);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
