package deskhand.intake;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.ConversationGone;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.Translation;
import deskhand.intake.Delivery.State;
import deskhand.platform.Job;
import deskhand.platform.Next;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to a delivery that only tells where something happened. It is tried for a day, longer apart each time; what a
 * helpdesk refuses to show is kept as failed, for a person to replay.
 */
@Singleton
class Look implements Job {

    static final String JOB = "look";

    private static final Logger LOG = LoggerFactory.getLogger(Look.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final Duration AGREED = Duration.ofSeconds(8);
    private static final Duration WORTH_WHILE = Duration.ofHours(24);

    private final Deliveries deliveries;
    private final Connections connections;
    private final Helpdesks helpdesks;
    private final Looking looking;
    private final Clock clock;

    Look(Deliveries deliveries, Connections connections, Helpdesks helpdesks, Looking looking, Clock clock) {
        this.deliveries = deliveries;
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.looking = looking;
        this.clock = clock;
    }

    @Override
    public String name() {
        return JOB;
    }

    @Override
    public Next run(long id) {
        var delivery = deliveries.find(id).orElse(null);
        if (delivery == null) {
            return Next.FINISHED;
        }
        var connection = connections.get(delivery.connectionId());
        if (connection.deleted()) {
            return Next.FINISHED;
        }
        var raw = new RawDelivery(Map.of(), delivery.body(), delivery.receivedAt());
        return helpdesks.of(connection).translate(connection, raw) instanceof Translation.LookAt look
                ? see(delivery, connection, look)
                : Next.FINISHED;
    }

    private Next see(Delivery delivery, Connection connection, Translation.LookAt look) {
        if (look.onlyIfKnown() && !looking.isKnown(connection, look.ref())) {
            return end(delivery, State.IGNORED, null);
        }
        if (looking.hasLookedSince(connection, look.ref(), delivery.receivedAt())) {
            return end(delivery, State.KNOWN, null);
        }
        var rest = helpdesks.of(connection).rest(connection);
        if (rest.isPositive()) {
            return new Next.Again(clock.instant().plus(rest));
        }
        try {
            var seen = looking.look(connection, look.ref(), delivery.receivedAt(), look.message());
            return look.message() != null && !seen.refs().contains(look.message()) && isYoung(delivery)
                    ? new Next.Again(clock.instant().plus(SETTLING))
                    : end(delivery, seen.fresh().isEmpty() ? State.KNOWN : State.TAKEN, null);
        } catch (HelpdeskUnavailable e) {
            return again(delivery, connection, e);
        } catch (ConversationGone e) {
            return isYoung(delivery) && !look.onlyIfKnown()
                    ? new Next.Again(clock.instant().plus(SETTLING))
                    : end(delivery, State.IGNORED, e.getMessage());
        } catch (HelpdeskRefused e) {
            LOG.error("A delivery to {} is kept, as it cannot be looked into: {}", connection.slug(), e.getMessage());
            return end(delivery, State.FAILED, e.getMessage());
        }
    }

    /** A helpdesk may tell of what its own servers do not all know yet. */
    private boolean isYoung(Delivery delivery) {
        return delivery.receivedAt().plus(AGREED).isAfter(clock.instant());
    }

    private Next again(Delivery delivery, Connection connection, HelpdeskUnavailable trouble) {
        var now = clock.instant();
        var age = Duration.between(delivery.receivedAt(), now);
        if (age.compareTo(WORTH_WHILE) > 0) {
            LOG.error("A delivery to {} is given up: {}", connection.slug(), trouble.getMessage());
            return end(delivery, State.FAILED, trouble.getMessage());
        }
        LOG.warn("A delivery to {} is looked into again in a while: {}", connection.slug(), trouble.getMessage());
        var half = age.dividedBy(2);
        var pause = half.compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : half.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : half;
        var asked = trouble.after();
        return new Next.Again(now.plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause));
    }

    private Next end(Delivery delivery, State state, @Nullable String note) {
        deliveries.mark(delivery.id(), state, note);
        return Next.FINISHED;
    }
}
