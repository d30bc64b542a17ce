package deskhand.console.knowledge;

import deskhand.console.Stamp;
import deskhand.knowledge.Citations;
import deskhand.knowledge.Gap;
import deskhand.knowledge.Gaps;
import deskhand.knowledge.Stale;
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
import java.util.List;
import java.util.Map;

/** What the library lacks, and what in it somebody should look at. */
@Hidden
@Controller("/knowledge")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CarePage {

    private static final int MOST = 100;

    private final Gaps gaps;
    private final Citations citations;
    private final Clock clock;

    CarePage(Gaps gaps, Citations citations, Clock clock) {
        this.gaps = gaps;
        this.citations = citations;
        this.clock = clock;
    }

    @Get("/gaps")
    ModelAndView<Map<String, Object>> gaps() {
        return new ModelAndView<>(
                "knowledge/gaps",
                Map.of("lines", gaps.open(MOST).stream().map(this::line).toList()));
    }

    private GapLine line(Gap gap) {
        return new GapLine(
                gap.id(),
                gap.question(),
                gap.asked(),
                gap.category() == null ? "any category" : gap.category(),
                gap.language(),
                Stamp.of(gap.lastAskedAt(), clock));
    }

    /** Somebody may have been faster; then it is closed all the same. */
    @Post(value = "/gaps/{id}/close", consumes = MediaType.ALL)
    HttpResponse<?> close(long id) {
        gaps.close(id);
        return HttpResponse.seeOther(URI.create("/knowledge/gaps"));
    }

    @Get("/stale")
    ModelAndView<Map<String, Object>> stale() {
        return new ModelAndView<>(
                "knowledge/stale",
                Map.of("lines", citations.stale(MOST).stream().map(this::line).toList()));
    }

    private StaleLine line(Stale stale) {
        return new StaleLine(
                stale.id(), stale.title(), List.of(stale.why().split("; ")), Stamp.of(stale.updatedAt(), clock));
    }
}
