package deskhand.console;

import deskhand.turn.Line;
import deskhand.turn.Turn;
import deskhand.turn.Turns;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One turn in the browser, where the links of private notes lead: every step, and what was said. */
@Hidden
@Controller("/turns")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TurnPage {

    private static final int MOST_LINES = 50;

    private final TraceTeller teller;
    private final Turns turns;
    private final Clock clock;

    TurnPage(TraceTeller teller, Turns turns, Clock clock) {
        this.teller = teller;
        this.turns = turns;
        this.clock = clock;
    }

    @Get("/{id}")
    HttpResponse<?> page(long id) {
        return teller.of(id)
                .<HttpResponse<?>>map(trace -> HttpResponse.ok(new ModelAndView<>(
                        "turn/page", Map.<String, Object>of("id", id, "trace", trace, "lines", lines(id)))))
                .orElseGet(HttpResponse::notFound);
    }

    private List<SaidLine> lines(long id) {
        var said = turns.heard(id).stream()
                .flatMap(turn -> Stream.concat(turn.history().stream(), asks(turn)))
                .toList();
        return said.subList(Math.max(0, said.size() - MOST_LINES), said.size()).stream()
                .map(this::line)
                .toList();
    }

    private static Stream<Line> asks(Turn turn) {
        return turn.asks().stream();
    }

    private SaidLine line(Line line) {
        var who = switch (line.author()) {
            case CUSTOMER -> "Customer";
            case AGENT -> line.hidden() ? "Note of a colleague" : "Colleague";
            case BOT -> line.hidden() ? "Note of the bot" : "Bot";
            case OTHER -> "Somebody else";
            case SYSTEM -> "Helpdesk";
        };
        return new SaidLine(who, line.hidden(), Stamp.of(line.at(), clock), Markdown.toHtml(line.text()));
    }
}
