package deskhand.console.knowledge;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.knowledge.ingest.ImportDesk;
import deskhand.knowledge.ingest.Source;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where documents are fetched from, and how far each reading is. The list renews itself while something is being read. */
@Hidden
@Controller("/knowledge/sources")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SourcesPage {

    private static final URI PAGE = URI.create("/knowledge/sources");
    private static final int MOST = 100;
    private static final int MOST_FAILED = 10;

    private final ImportDesk desk;
    private final Connections connections;
    private final Shelves shelves;
    private final Clock clock;

    SourcesPage(ImportDesk desk, Connections connections, Shelves shelves, Clock clock) {
        this.desk = desk;
        this.connections = connections;
        this.shelves = shelves;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> page() {
        return page(Map.of(), null);
    }

    private ModelAndView<Map<String, Object>> page(Map<String, String> sent, @Nullable String objection) {
        var model = new HashMap<String, Object>();
        model.put("lines", lines());
        model.put("sent", sent);
        model.put("objection", objection);
        model.put("categories", shelves.categories());
        model.put(
                "connections", connections.all().stream().map(Connection::slug).toList());
        return new ModelAndView<>("knowledge/sources", model);
    }

    @Get("/live")
    ModelAndView<Map<String, Object>> live() {
        return new ModelAndView<>("knowledge/list", Map.of("lines", lines()));
    }

    private List<SourceLine> lines() {
        return desk.sources(MOST).stream().map(this::line).toList();
    }

    private SourceLine line(Source source) {
        var run = desk.newest(source).orElse(null);
        return SourceLine.of(
                source,
                run,
                run == null || run.failed() == 0 ? List.of() : desk.failed(run.id(), Paging.oldest(null, MOST_FAILED)),
                clock);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(@Body Map<String, String> sent) {
        try {
            desk.add(source(sent));
            return HttpResponse.seeOther(PAGE);
        } catch (ProblemException | IllegalArgumentException e) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(page(sent, plain(String.valueOf(e.getMessage()))));
        }
    }

    /** Nobody on a page knows the names of the API's fields. */
    private static String plain(String why) {
        return why.replace(
                        "settings.sitemap is the address of a sitemap.",
                        "That is no address of a sitemap that can be read.")
                .replace("settings.sitemap", "the address of the sitemap")
                .replace("settings.under", "the beginning of the addresses")
                .replace("settings.urls", "the list of addresses")
                .replace("settings.folder", "the folder")
                .replace("settings.connection", "the connection");
    }

    private Source source(Map<String, String> sent) {
        var name = sent.getOrDefault("name", "").strip();
        if (!name.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            throw new IllegalArgumentException(
                    "The name is of lower-case letters, digits and hyphens; it begins the names of the documents.");
        }
        var settings = new HashMap<String, String>();
        for (var setting : List.of("connection", "sitemap", "under", "urls", "folder")) {
            var text = given(sent, setting);
            if (text != null) {
                settings.put(setting, text);
            }
        }
        var language = given(sent, "language");
        var every = hours(sent.getOrDefault("every_hours", "").strip());
        var now = clock.instant();
        return new Source(
                null,
                name,
                sent.getOrDefault("kind", ""),
                settings,
                given(sent, "category"),
                null,
                language != null && language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?") ? language : "en",
                sent.containsKey("publish"),
                every,
                every == null ? null : now.plus(Duration.ofHours(every)),
                now);
    }

    private static @Nullable Integer hours(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 8784) {
            throw new IllegalArgumentException("How often is a number of hours, from 1 to 8784.");
        }
        return Integer.valueOf(text);
    }

    private static @Nullable String given(Map<String, String> sent, String name) {
        var text = sent.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    /** Whoever is second finds it done. */
    @Post(value = "/{id}/{deed}", consumes = MediaType.ALL)
    HttpResponse<?> act(long id, String deed) {
        switch (deed) {
            case "read" -> {
                if (desk.find(id).isPresent()) {
                    desk.start(id);
                }
            }
            case "delete" -> desk.remove(id);
            default -> {
                return HttpResponse.notFound();
            }
        }
        return HttpResponse.seeOther(PAGE);
    }

    @Post(value = "/runs/{id}/{deed}", consumes = MediaType.ALL)
    HttpResponse<?> run(long id, String deed) {
        switch (deed) {
            case "stop" -> desk.stop(id);
            case "resume" -> desk.resume(id);
            default -> {
                return HttpResponse.notFound();
            }
        }
        return HttpResponse.seeOther(PAGE);
    }
}
