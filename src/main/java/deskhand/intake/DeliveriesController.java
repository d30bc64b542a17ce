package deskhand.intake;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What came in, as an operator looks at it. */
@Controller("/api/v1/deliveries")
@Tag(name = "Deliveries")
@GuardedApi
class DeliveriesController {

    private final DeliveryLog deliveries;

    DeliveriesController(DeliveryLog deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * A delivery and what became of it.
     *
     * @param key by which a second arrival of the same delivery is recognized
     * @param state taken: it had an effect; ignored: nothing a bot has to know; known: another delivery told the same;
     *     failed: could not be worked on
     * @param body as it came; only when one delivery is looked at by itself
     */
    @Schema(name = "Delivery")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record DeliveryView(
            long id,
            String connection,
            String key,
            String event,

            @Schema(
                    type = "string",
                    allowableValues = {"taken", "ignored", "known", "failed"})
            String state,

            @Nullable String note,
            Instant receivedAt,
            @Nullable String body) {}

    /**
     * The deliveries, newest first.
     *
     * @param state only those of which this became
     * @param before only deliveries with a smaller id: page on with the last one seen
     * @return a page of deliveries, without their bodies
     */
    @Get
    List<DeliveryView> deliveries(
            @Nullable @QueryValue @Pattern(regexp = "taken|ignored|known|failed") String state,
            @Nullable @QueryValue Long before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var wanted = state == null ? null : state.toUpperCase(Locale.ROOT);
        return deliveries.newest(before == null ? Long.MAX_VALUE : before, wanted, limit).stream()
                .map(DeliveriesController::view)
                .toList();
    }

    /**
     * One delivery with its body.
     *
     * @return the delivery
     */
    @Get("/{id}")
    DeliveryView delivery(long id) {
        return deliveries
                .find(id)
                .map(DeliveriesController::view)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no delivery " + id + "."));
    }

    /**
     * Works on a stored delivery again. What it told before is not told twice.
     *
     * @return the delivery as it is afterwards
     */
    @Post("/{id}/replay")
    DeliveryView replayDelivery(long id) {
        return switch (deliveries.replay(id)) {
            case DeliveryLog.Replay.Heard _, DeliveryLog.Replay.Unknown _ -> delivery(id);
            case DeliveryLog.Replay.NothingInIt _ ->
                throw new ProblemException(
                        HttpStatus.CONFLICT, "Delivery " + id + " has nothing in it that a bot could work on.");
            case DeliveryLog.Replay.FailedAgain failed ->
                throw new ProblemException(
                        HttpStatus.CONFLICT, "Delivery " + id + " could not be worked on again. " + failed.why());
        };
    }

    /**
     * Gives a failed delivery up: it is kept, and no longer waits for anybody.
     *
     * @return the delivery, ignored
     */
    @Post("/{id}/dismiss")
    DeliveryView dismissDelivery(long id) {
        var dismissed = deliveries.dismiss(id);
        var delivery = delivery(id);
        if (!dismissed) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "Delivery " + id + " is " + delivery.state() + ", not failed.");
        }
        return delivery;
    }

    private static DeliveryView view(LoggedDelivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.connection(),
                delivery.key(),
                delivery.event(),
                delivery.state(),
                delivery.note(),
                delivery.receivedAt(),
                delivery.body());
    }
}
