package deskhand.intake;

import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.Translation;
import deskhand.platform.ProblemException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came in, as an operator looks at it. */
@Controller("/api/v1/deliveries")
@Tag(name = "Deliveries")
class DeliveriesController {

    private final Deliveries deliveries;
    private final DeliveryEffect effect;
    private final Connections connections;
    private final Helpdesks helpdesks;
    private final Clock clock;

    DeliveriesController(
            Deliveries deliveries, DeliveryEffect effect, Connections connections, Helpdesks helpdesks, Clock clock) {
        this.deliveries = deliveries;
        this.effect = effect;
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.clock = clock;
    }

    /** A delivery; the body is shown only when one is looked at by itself. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record DeliveryView(
            long id,
            String connection,
            String key,
            String event,
            String state,
            @Nullable String note,
            Instant receivedAt,
            @Nullable String body) {}

    /** The newest deliveries; page on with the last id as {@code before}. */
    @Get
    List<DeliveryView> list(
            @Nullable @QueryValue @Pattern(regexp = "taken|ignored|known|failed") String state,
            @QueryValue(defaultValue = "9223372036854775807") long before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var wanted = state == null ? null : state.toUpperCase(Locale.ROOT);
        return deliveries.newest(before, wanted, limit).stream()
                .map(delivery -> view(delivery, null))
                .toList();
    }

    /** One delivery with its body. */
    @Get("/{id}")
    DeliveryView show(long id) {
        var delivery = find(id);
        return view(delivery, new String(delivery.body(), StandardCharsets.UTF_8));
    }

    /** Works on a stored delivery again. What it told before is not told twice. */
    @Post("/{id}/replay")
    DeliveryView replay(long id) {
        var delivery = find(id);
        var connection = connections.get(delivery.connectionId());
        var raw = new RawDelivery(Map.of(), delivery.body(), clock.instant());
        switch (helpdesks.of(connection).translate(connection, raw)) {
            case Translation.Understood understood -> effect.hearAgain(connection, id, understood.event());
            case Translation.Irrelevant _, Translation.Malformed _ ->
                throw new ProblemException(
                        HttpStatus.CONFLICT, "Delivery " + id + " has nothing in it that a bot could work on.");
        }
        return show(id);
    }

    private Delivery find(long id) {
        return deliveries
                .find(id)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no delivery " + id + "."));
    }

    private DeliveryView view(Delivery delivery, @Nullable String body) {
        return new DeliveryView(
                delivery.id(),
                connections.get(delivery.connectionId()).slug(),
                delivery.key(),
                delivery.event(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.note(),
                delivery.receivedAt(),
                body);
    }
}
