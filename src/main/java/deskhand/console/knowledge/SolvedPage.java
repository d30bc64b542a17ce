package deskhand.console.knowledge;

import deskhand.console.Stamp;
import deskhand.learning.solved.SolvedCase;
import deskhand.learning.solved.SolvedCases;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** What is kept of conversations that people solved. */
@Hidden
@Controller("/knowledge/solved")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SolvedPage {

    private static final int MOST = 100;

    private final SolvedCases cases;
    private final Clock clock;

    SolvedPage(SolvedCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> page() {
        return new ModelAndView<>(
                "knowledge/solved",
                Map.of(
                        "lines",
                        cases.page(null, Paging.newest(null, MOST)).stream()
                                .map(this::line)
                                .toList()));
    }

    private SolvedLine line(SolvedCase one) {
        return new SolvedLine(
                one.id(),
                one.question(),
                one.answer(),
                one.ref(),
                one.category(),
                one.times(),
                Stamp.of(one.solvedAt(), clock));
    }

    /** Whoever is second finds it done. */
    @Post(value = "/{id}/forget", consumes = MediaType.ALL)
    HttpResponse<?> forget(long id) {
        cases.remove(id);
        return HttpResponse.seeOther(URI.create("/knowledge/solved"));
    }
}
