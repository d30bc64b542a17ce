package deskhand.intake;

import deskhand.base.CardNumber;
import deskhand.base.Storable;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Helpdesk;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.Translation;
import deskhand.intake.Delivery.State;
import deskhand.platform.FailPoint;
import deskhand.platform.Outages;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores genuine deliveries together with their effect. */
@Singleton
class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final Set<String> NEVER_STORED = Set.of("authorization", "cookie", "proxy-authorization");

    private final Deliveries deliveries;
    private final DeliveryEffect effect;
    private final ObjectMapper json;
    private final FailPoint failPoint;
    private final Clock clock;

    Reception(Deliveries deliveries, DeliveryEffect effect, ObjectMapper json, FailPoint failPoint, Clock clock) {
        this.deliveries = deliveries;
        this.effect = effect;
        this.json = json;
        this.failPoint = failPoint;
        this.clock = clock;
    }

    Receipt take(Helpdesk helpdesk, Connection connection, String key, RawDelivery raw) {
        var body = CardNumber.hideInJson(helpdesk.keepable(raw.body()));
        var kept = new RawDelivery(raw.headers(), body, raw.receivedAt());
        return switch (helpdesk.translate(connection, kept)) {
            case Translation.Malformed malformed -> new Receipt.Malformed(malformed.why());
            case Translation.Unreadable unreadable -> {
                LOG.error("A delivery to {} is kept, as it cannot be read: {}", connection.slug(), unreadable.why());
                yield keepFailed(connection, key, kept, unreadable.name(), unreadable.why(), null);
            }
            case Translation.Irrelevant irrelevant ->
                store(connection, key, kept, irrelevant.name(), State.IGNORED, irrelevant.conversation());
            case Translation.LookAt look ->
                effect.storeAndLook(connection, arrival(key, kept, look.name()), look.ref());
            case Translation.Understood understood -> hear(connection, key, kept, understood);
        };
    }

    private Receipt hear(Connection connection, String key, RawDelivery raw, Translation.Understood understood) {
        try {
            failPoint.pass("before store");
            var receipt = effect.storeAndHear(connection, arrival(key, raw, understood.name()), understood.event());
            failPoint.pass("stored delivery");
            return receipt;
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw e;
            }
            // Better kept and shown than refused: this helpdesk may never send it again.
            // What the database says of the trouble may quote the customer, so only its kind is logged.
            LOG.error(
                    "A delivery to {} could not be worked on and is kept: {}",
                    connection.slug(),
                    Delivery.root(e).getClass().getName());
            var ref = understood.event().conversation().ref();
            return keepFailed(connection, key, raw, understood.name(), Delivery.note(e), ref);
        }
    }

    private Receipt keepFailed(
            Connection connection, String key, RawDelivery raw, String event, String note, @Nullable String ref) {
        var receipt = store(connection, key, raw, event, State.FAILED, ref);
        if (receipt instanceof Receipt.Stored) { // else somebody else took the same delivery, with its effect
            deliveries.find(connection.id(), key).ifPresent(id -> deliveries.mark(id, State.FAILED, note));
        }
        return receipt;
    }

    private Receipt store(
            Connection connection, String key, RawDelivery raw, String event, State state, @Nullable String ref) {
        var arrival = arrival(key, raw, event);
        var added = deliveries.add(
                connection.id(),
                arrival.key(),
                arrival.event(),
                state,
                arrival.headers(),
                arrival.body(),
                clock.instant(),
                ref);
        return added == null ? new Receipt.Repeated() : new Receipt.Stored(state);
    }

    private Arrival arrival(String key, RawDelivery raw, String event) {
        Map<String, String> kept = raw.headers().entrySet().stream()
                .filter(header -> !NEVER_STORED.contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        try {
            return new Arrival(Storable.text(key), Storable.text(event), json.writeValueAsString(kept), raw.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A delivery ready to be stored. */
    record Arrival(String key, String event, String headers, byte[] body) {}
}
