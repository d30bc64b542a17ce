package deskhand.console;

import deskhand.access.Author;
import deskhand.console.OperationsView.Place;
import deskhand.intake.DeliveryLog;
import deskhand.outbox.ActionLog;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * What waits for a person, in the browser. Forms answer with a redirect; when htmx sent them, with the parts of the page
 * that change.
 */
@Hidden
@Controller("/operations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OperationsPage {

    private final Operations operations;
    private final ActionLog actionLog;
    private final DeliveryLog deliveryLog;

    OperationsPage(Operations operations, ActionLog actionLog, DeliveryLog deliveryLog) {
        this.operations = operations;
        this.actionLog = actionLog;
        this.deliveryLog = deliveryLog;
    }

    @Get
    ModelAndView<Map<String, Object>> page(
            @Nullable @QueryValue Long actions,
            @Nullable @QueryValue Long deliveries,
            @Nullable @QueryValue String told) {
        var view = operations.show(new Place(actions, deliveries));
        return new ModelAndView<>("operations/page", Map.of("view", view, "told", Told.named(told)));
    }

    /** Only the parts that change by themselves; the lists only if they differ from those that were seen. */
    @Get("/live")
    ModelAndView<Map<String, Object>> live(
            @Nullable @QueryValue Long actions, @Nullable @QueryValue Long deliveries, @QueryValue String seen) {
        var view = operations.show(new Place(actions, deliveries));
        return live(view, !view.version().equals(seen), Told.NOTHING);
    }

    @Post(value = "/actions/{id}/{deed}", consumes = MediaType.ALL)
    HttpResponse<?> act(
            long id,
            String deed,
            @Nullable @QueryValue Long actions,
            @Nullable @QueryValue Long deliveries,
            @Nullable @Header("HX-Request") String htmx,
            HttpRequest<?> request) {
        var told = switch (deed) {
            case "retry" -> actionLog.retry(id, Author.of(request)) ? Told.RETRIED : Told.ACTION_GONE;
            case "drop" -> actionLog.drop(id, Author.of(request)) ? Told.DROPPED : Told.ACTION_GONE;
            default -> Told.NOTHING;
        };
        return told == Told.NOTHING ? HttpResponse.notFound() : back(new Place(actions, deliveries), told, htmx);
    }

    /** One delivery with its body, which may be long and is therefore not on the page of all. */
    @Get("/deliveries/{id}")
    HttpResponse<?> delivery(long id, @Nullable @QueryValue Long actions, @Nullable @QueryValue Long deliveries) {
        var place = new Place(actions, deliveries);
        return operations
                .delivery(id)
                .<HttpResponse<?>>map(it -> HttpResponse.ok(new ModelAndView<>(
                        "operations/delivery", Map.<String, Object>of("delivery", it, "place", place))))
                .orElseGet(() -> back(place, Told.DELIVERY_GONE, null));
    }

    @Post(value = "/deliveries/{id}/replay", consumes = MediaType.ALL)
    HttpResponse<?> replay(
            long id,
            @Nullable @QueryValue Long actions,
            @Nullable @QueryValue Long deliveries,
            @Nullable @Header("HX-Request") String htmx,
            HttpRequest<?> request) {
        return back(new Place(actions, deliveries), replay(id, Author.of(request)), htmx);
    }

    @Post(value = "/deliveries/{id}/dismiss", consumes = MediaType.ALL)
    HttpResponse<?> dismiss(
            long id,
            @Nullable @QueryValue Long actions,
            @Nullable @QueryValue Long deliveries,
            @Nullable @Header("HX-Request") String htmx,
            HttpRequest<?> request) {
        var told = deliveryLog.dismiss(id, Author.of(request)) ? Told.DISMISSED : Told.DELIVERY_GONE;
        return back(new Place(actions, deliveries), told, htmx);
    }

    /** Somebody may have been faster, or have clicked twice. */
    private Told replay(long id, Author by) {
        if (operations.delivery(id).filter(DeliveryView::canReplay).isEmpty()) {
            return Told.DELIVERY_GONE;
        }
        return switch (deliveryLog.replay(id, by)) {
            case DeliveryLog.Replay.Heard _ -> Told.REPLAYED;
            case DeliveryLog.Replay.NothingInIt _ -> Told.NOTHING_IN_IT;
            case DeliveryLog.Replay.FailedAgain _ -> Told.FAILED_AGAIN;
            case DeliveryLog.Replay.Unknown _ -> Told.DELIVERY_GONE;
        };
    }

    private HttpResponse<?> back(Place place, Told told, @Nullable String htmx) {
        return htmx == null
                ? HttpResponse.seeOther(URI.create(
                        "/operations" + place.query("told=" + told.name().toLowerCase(Locale.ROOT))))
                : HttpResponse.ok(live(operations.show(place), true, told));
    }

    private static ModelAndView<Map<String, Object>> live(OperationsView view, boolean hasChanged, Told told) {
        return new ModelAndView<>("operations/live", Map.of("view", view, "hasChanged", hasChanged, "told", told));
    }
}
