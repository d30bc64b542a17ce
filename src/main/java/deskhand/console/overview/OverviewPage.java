package deskhand.console.overview;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
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

    @Get("/live")
    ModelAndView<Map<String, Object>> live() {
        return new ModelAndView<>("overview/figures", Map.of("view", desk.show()));
    }
}
