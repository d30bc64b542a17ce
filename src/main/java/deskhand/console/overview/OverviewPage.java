package deskhand.console.overview;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** How it goes, in the browser. */
@Hidden
@Controller("/overview")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OverviewPage {

    private final OverviewDesk desk;

    OverviewPage(OverviewDesk desk) {
        this.desk = desk;
    }

    @Get
    ModelAndView<Map<String, Object>> page() {
        return new ModelAndView<>("overview/page", Map.of("view", desk.show()));
    }

    /** Only if it differs from what was seen: who reads or walks through it with the keyboard is not disturbed for nothing. */
    @Get("/live")
    HttpResponse<?> live(@QueryValue(defaultValue = "") String seen) {
        var view = desk.show();
        return view.version().equals(seen)
                ? HttpResponse.noContent()
                : HttpResponse.ok(new ModelAndView<>("overview/live", Map.<String, Object>of("view", view)));
    }
}
