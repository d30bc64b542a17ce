package deskhand.intake;

import deskhand.access.Author;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
     * @param connection only those of this connection
     * @param state only those of which this became
     * @param event only those whose event's name has this in it
     * @param conversation only those about this conversation, by the helpdesk's number of it
     * @param since only those that came at this time or later
     * @param until only those that came before this time
     * @return a page of deliveries, without their bodies
     */
    @Get
    List<DeliveryView> deliveries(
            @Nullable @QueryValue @Size(max = 63) String connection,
            @Nullable @QueryValue @Pattern(regexp = "taken|ignored|known|failed") String state,
            @Nullable @QueryValue @Size(max = 100) String event,
            @Nullable @QueryValue @Size(max = 200) String conversation,
            @Nullable @QueryValue Instant since,
            @Nullable @QueryValue Instant until,
            @Valid @RequestBean Paging page) {
        var wanted = state == null ? null : state.toUpperCase(Locale.ROOT);
        var search = new DeliveryLog.Search(connection, wanted, event, conversation, since, until);
        return deliveries.search(search, page).stream()
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
     * The body of a delivery, byte by byte as it came.
     */
    @Get("/{id}/body")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @ApiResponse(
            responseCode = "200",
            description = "the body",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<byte[]> deliveryBody(long id) {
        var body = deliveries
                .body(id)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no delivery " + id + "."));
        return HttpResponse.ok(body).header("Content-Disposition", "attachment; filename=\"delivery-" + id + ".txt\"");
    }

    /**
     * Works on a stored delivery again. What it told before is not told twice.
     *
     * @return the delivery as it is afterwards
     */
    @Post("/{id}/replay")
    DeliveryView replayDelivery(long id, HttpRequest<?> request) {
        return switch (deliveries.replay(id, Author.of(request))) {
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
    DeliveryView dismissDelivery(long id, HttpRequest<?> request) {
        var dismissed = deliveries.dismiss(id, Author.of(request));
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
