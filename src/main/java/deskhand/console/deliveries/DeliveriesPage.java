package deskhand.console.deliveries;

import deskhand.console.Choice;
import deskhand.console.Choices;
import deskhand.console.Stamp;
import deskhand.console.deliveries.DeliveriesView.Asked;
import deskhand.console.deliveries.DeliveriesView.Line;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.intake.DeliveryLog;
import deskhand.intake.LoggedDelivery;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Deliveries in the browser. One of them has its page with the operations, with its body and the button to replay it. */
@Hidden
@Controller("/operations/deliveries")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeliveriesPage {

    private static final int MOST_LINES = 50;
    private static final Duration LATELY = Duration.ofDays(7);
    private static final List<String> STATES = List.of("taken", "ignored", "known", "failed");

    private final DeliveryLog deliveries;
    private final Connections connections;
    private final Choices choices;
    private final Clock clock;

    DeliveriesPage(DeliveryLog deliveries, Connections connections, Choices choices, Clock clock) {
        this.deliveries = deliveries;
        this.connections = connections;
        this.choices = choices;
        this.clock = clock;
    }

    /** Where in the list a page begins: at this moment, below this id. */
    private record Place(Instant at, long id) {}

    @Get
    ModelAndView<Map<String, Object>> list(
            @QueryValue(defaultValue = "") String connection,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String event,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String until,
            @QueryValue(defaultValue = "") String before) {
        var asked = new Asked(connection, state, event.strip(), from, until);
        return new ModelAndView<>("deliveries/list", Map.of("view", view(asked, before)));
    }

    private DeliveriesView view(Asked asked, String before) {
        var end = day(asked.until(), 1, clock.instant().plus(Duration.ofDays(1)));
        var place = place(before, end);
        var found = deliveries.search(
                new DeliveryLog.Wanted(
                        day(asked.from(), 0, clock.instant().minus(LATELY)),
                        place.at(),
                        place.id(),
                        asked.connection().isEmpty()
                                ? null
                                : connections
                                        .find(asked.connection())
                                        .map(Connection::id)
                                        .orElse(0L),
                        STATES.contains(asked.state()) ? asked.state() : null,
                        asked.event().isEmpty() ? null : asked.event()),
                MOST_LINES + 1);
        var last = found.size() > MOST_LINES ? found.get(MOST_LINES - 1) : null;
        return new DeliveriesView(
                asked,
                choices.connections(asked.connection()),
                Choice.withAll(
                        "All",
                        asked.state(),
                        STATES.stream().map(word -> new Choice(word, word, word.equals(asked.state())))),
                found.stream().limit(MOST_LINES).map(this::line).toList(),
                last == null ? null : last.receivedAt() + "~" + last.id(),
                before.isEmpty());
    }

    /** A day that is none is no wish. */
    private static Instant day(String entered, int later, Instant otherwise) {
        try {
            return entered.isEmpty()
                    ? otherwise
                    : LocalDate.parse(entered)
                            .plusDays(later)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant();
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** One that is none is the beginning. */
    private static Place place(String before, Instant end) {
        var parts = before.split("~", 2);
        try {
            return parts.length < 2
                    ? new Place(end, Long.MIN_VALUE)
                    : new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException | NumberFormatException e) {
            return new Place(end, Long.MIN_VALUE);
        }
    }

    private Line line(LoggedDelivery delivery) {
        return new Line(
                delivery.id(),
                delivery.event(),
                delivery.connection(),
                delivery.key(),
                delivery.state(),
                delivery.state().equals("failed"),
                delivery.note(),
                Stamp.of(delivery.receivedAt(), clock));
    }
}
