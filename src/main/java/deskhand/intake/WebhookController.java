package deskhand.intake;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesk;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.Verification;
import deskhand.platform.Lane;
import deskhand.platform.Outages;
import deskhand.platform.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Where helpdesks deliver. A 2xx means: it is in the database. Everything a stranger gets wrong is a 401, whether the
 * connection is unknown or the signature false.
 */
@Controller("/webhooks")
@Tag(name = "Webhooks")
class WebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    private final Connections connections;
    private final Helpdesks helpdesks;
    private final Reception reception;
    private final Turnstile turnstile;
    private final IntakeMeters meters;
    private final SeenArrivals arrivals;
    private final Clock clock;

    WebhookController(
            Connections connections,
            Helpdesks helpdesks,
            Reception reception,
            Turnstile turnstile,
            IntakeMeters meters,
            SeenArrivals arrivals,
            Clock clock) {
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.reception = reception;
        this.turnstile = turnstile;
        this.meters = meters;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * Takes a delivery from a helpdesk.
     *
     * @param kind which helpdesk it is
     * @param slug the connection's name
     */
    @Post("/{kind}/{slug}")
    @Consumes("*/*")
    @RequestBody(
            description = "The event as the helpdesk sends it, with the helpdesk's own headers and signature.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "200",
            description = "Stored, now or before; no need to send it again.",
            content = @Content(schema = @Schema(hidden = true)))
    @ApiResponse(
            responseCode = "400",
            description = "The signature is right and the body makes no sense.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "401",
            description = "The connection is unknown, or the signature is wrong or too old.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "413",
            description = "The body is too large.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "503",
            description = "Nothing was stored: too much at once, or the database is away. Send it again after the"
                    + " seconds in Retry-After.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    CompletionStage<HttpResponse<?>> receive(
            String kind, String slug, HttpRequest<?> request, @Body byte @Nullable [] body) {
        var begun = System.nanoTime();
        var helpdesk = helpdesks.find(kind).orElse(null);
        if (helpdesk == null) {
            meters.count("unknown", "no_such_kind", begun);
            return CompletableFuture.completedFuture(Problem.response(
                    HttpStatus.NOT_FOUND,
                    "Webhooks come to /webhooks/{kind}/{connection}; kind is one of " + helpdesks.kinds() + "."));
        }
        var raw = new RawDelivery(headers(request), body == null ? new byte[0] : body, clock.instant());
        return turnstile
                .pass(() -> Lane.ACKNOWLEDGE.get(() -> answer(helpdesk, slug, raw)), busy(helpdesk, "busy"))
                .thenApply(answer -> {
                    meters.count(kind, answer.outcome(), begun);
                    return answer.response();
                });
    }

    /** {@code outcome} is the word in the metrics. */
    private record Answer(String outcome, HttpResponse<?> response) {}

    private Answer answer(Helpdesk helpdesk, String slug, RawDelivery raw) {
        try {
            var connection = connections.find(helpdesk.kind(), slug).orElse(null);
            return connection == null ? unauthorized("unknown_connection") : verified(helpdesk, connection, raw);
        } catch (RuntimeException e) {
            return notStored(helpdesk, slug, e);
        }
    }

    private Answer verified(Helpdesk helpdesk, Connection connection, RawDelivery raw) {
        return switch (helpdesk.verify(connection, raw)) {
            case Verification.Forged forged -> turnedAway(connection, "forged", forged.why());
            case Verification.Stale stale -> turnedAway(connection, "stale", stale.why());
            case Verification.Genuine genuine -> genuine(helpdesk, connection, genuine.key(), raw);
        };
    }

    /** Whatever is logged of it names the delivery, as the helpdesk's own log does. */
    private Answer genuine(Helpdesk helpdesk, Connection connection, String key, RawDelivery raw) {
        try (var _ = MDC.putCloseable("delivery", key)) {
            try {
                return taken(reception.take(helpdesk, connection, key, raw));
            } catch (RuntimeException e) {
                return notStored(helpdesk, connection.slug(), e);
            }
        }
    }

    private static Answer notStored(Helpdesk helpdesk, String slug, RuntimeException e) {
        LOG.error("A delivery to {} could not be stored; its helpdesk is asked to try again", slug, e);
        return busy(helpdesk, Outages.isOutage(e) ? "outage" : "error");
    }

    private Answer turnedAway(Connection connection, String outcome, String why) {
        arrivals.turnAway(connection.id(), why);
        return unauthorized(outcome);
    }

    private static Answer taken(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Stored stored -> new Answer(stored.state().name().toLowerCase(Locale.ROOT), HttpResponse.ok());
            case Receipt.Repeated() -> new Answer("repeated", HttpResponse.ok());
            case Receipt.Malformed malformed ->
                new Answer("malformed", Problem.response(HttpStatus.BAD_REQUEST, malformed.why()));
        };
    }

    private static Answer unauthorized(String outcome) {
        return new Answer(
                outcome,
                Problem.response(
                        HttpStatus.UNAUTHORIZED,
                        "The connection in the address is unknown, or the signature does not fit: compare the address"
                                + " and the webhook secret on both sides, and the clocks."));
    }

    private static Answer busy(Helpdesk helpdesk, String outcome) {
        var busy = helpdesk.busy();
        return new Answer(
                outcome,
                Problem.response(
                                HttpStatus.valueOf(busy.status()),
                                "Too much at once, or the database is away. Nothing was stored; please send it again.")
                        .header(HttpHeaders.RETRY_AFTER, Integer.toString(busy.retryAfterSeconds())));
    }

    private static Map<String, String> headers(HttpRequest<?> request) {
        var headers = new HashMap<String, String>();
        request.getHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return headers;
    }
}
