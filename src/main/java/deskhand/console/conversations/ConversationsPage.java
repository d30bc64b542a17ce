package deskhand.console.conversations;

import deskhand.turn.TurnLog;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;

/** Conversations in the browser. They are only looked at here. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConversationsPage {

    private final Finding finding;
    private final Telling telling;
    private final TurnLog turns;

    ConversationsPage(Finding finding, Telling telling, TurnLog turns) {
        this.finding = finding;
        this.telling = telling;
        this.turns = turns;
    }

    @Get("/conversations")
    ModelAndView<Map<String, Object>> list(
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String connection,
            @QueryValue(defaultValue = "") String outcome,
            @QueryValue(defaultValue = "") String category,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String until,
            @Nullable @QueryValue Long before) {
        var asked = new ConversationsView.Asked(q.strip(), connection, outcome, category, from, until);
        return new ModelAndView<>("conversations/list", Map.of("view", finding.page(asked, before)));
    }

    /** {@code turn}: the one to show unfolded, the newest if it is not one of this conversation. */
    @Get("/conversations/{id}")
    HttpResponse<?> one(long id, @Nullable @QueryValue Long turn, @Nullable @QueryValue Long before) {
        return telling.of(id, turn, before)
                .<HttpResponse<?>>map(view ->
                        HttpResponse.ok(new ModelAndView<>("conversations/one", Map.<String, Object>of("view", view))))
                .orElseGet(() -> nothing("There is no conversation " + id + "."));
    }

    /** Only the parts that change by themselves, and only if they differ from those that were seen. */
    @Get("/conversations/{id}/live")
    HttpResponse<?> live(
            long id, @Nullable @QueryValue Long turn, @Nullable @QueryValue Long before, @QueryValue String seen) {
        return seen.equals(telling.version(id))
                ? HttpResponse.noContent()
                : telling.of(id, turn, before)
                        .<HttpResponse<?>>map(view -> HttpResponse.ok(
                                new ModelAndView<>("conversations/live", Map.<String, Object>of("view", view))))
                        .orElseGet(HttpResponse::noContent);
    }

    /** Where the links of private notes lead. */
    @Get("/turns/{id}")
    HttpResponse<?> turn(long id) {
        return turns.find(id)
                .<HttpResponse<?>>map(turn -> HttpResponse.seeOther(
                        URI.create("/conversations/" + turn.conversationId() + "?turn=" + id + "#turn-" + id)))
                .orElseGet(() -> nothing("There is no turn " + id + "."));
    }

    private static HttpResponse<?> nothing(String says) {
        return HttpResponse.status(HttpStatus.NOT_FOUND)
                .body(new ModelAndView<>("conversations/nothing", Map.<String, Object>of("says", says)));
    }
}
