package deskhand.console.deliveries;

import deskhand.console.Choice;
import deskhand.console.Choices;
import deskhand.console.Stamp;
import deskhand.console.deliveries.DeliveriesView.Asked;
import deskhand.console.deliveries.DeliveriesView.Line;
import deskhand.intake.DeliveryLog;
import deskhand.intake.LoggedDelivery;
import deskhand.platform.listing.Paging;
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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private final Choices choices;
    private final Clock clock;

    DeliveriesPage(DeliveryLog deliveries, Choices choices, Clock clock) {
        this.deliveries = deliveries;
        this.choices = choices;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> list(
            @QueryValue(defaultValue = "") String connection,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String event,
            @QueryValue(defaultValue = "") String conversation,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String until,
            @QueryValue(defaultValue = "") String before) {
        var asked = new Asked(connection, state, event.strip(), conversation.strip(), from, until);
        return new ModelAndView<>("deliveries/list", Map.of("view", view(asked, before)));
    }

    private DeliveriesView view(Asked asked, String before) {
        var found = deliveries.search(
                new DeliveryLog.Search(
                        named(asked.connection()),
                        STATES.contains(asked.state()) ? asked.state().toUpperCase(Locale.ROOT) : null,
                        named(asked.event()),
                        named(asked.conversation()),
                        day(asked.from(), 0, clock.instant().minus(LATELY)),
                        day(asked.until(), 1, null)),
                Paging.newest(place(before), MOST_LINES + 1));
        var last = found.size() > MOST_LINES ? found.get(MOST_LINES - 1) : null;
        return new DeliveriesView(
                asked,
                choices.connections(asked.connection()),
                Choice.withAll(
                        "All",
                        asked.state(),
                        STATES.stream().map(word -> new Choice(word, word, word.equals(asked.state())))),
                found.stream().limit(MOST_LINES).map(this::line).toList(),
                last == null ? null : Long.toString(last.id()),
                before.isEmpty());
    }

    /** A day that is none is no wish. */
    private static @Nullable Instant day(String entered, int later, @Nullable Instant otherwise) {
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

    private static @Nullable String named(String entered) {
        return entered.isEmpty() ? null : entered;
    }

    /** The number to page on from; one that is none is the beginning. */
    private static @Nullable Long place(String before) {
        try {
            return before.isEmpty() ? null : Long.valueOf(before);
        } catch (NumberFormatException e) {
            return null;
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
