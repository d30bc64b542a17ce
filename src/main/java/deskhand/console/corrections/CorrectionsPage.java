package deskhand.console.corrections;

import deskhand.access.Visitor;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.learning.correction.Corrections;
import deskhand.learning.correction.Promoted;
import deskhand.learning.correction.Promotions;
import deskhand.platform.Outdated;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people sent in place of drafts, in the browser: reading it, making an example of it, forgetting it; and what they said
 * about the bot's work.
 */
@Hidden
@Controller(CorrectionsPage.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CorrectionsPage {

    static final String PATH = "/corrections";

    private static final String OVERTAKEN =
            "Somebody kept another version of the instructions at the same moment. Nothing was written; do it again.";

    private final CorrectionsDesk desk;
    private final Corrections corrections;
    private final Promotions promotions;

    CorrectionsPage(CorrectionsDesk desk, Corrections corrections, Promotions promotions) {
        this.desk = desk;
        this.corrections = corrections;
        this.promotions = promotions;
    }

    @Get
    ModelAndView<Map<String, Object>> list(
            @QueryValue(defaultValue = "") String category,
            @QueryValue(defaultValue = "") String kind,
            @Nullable @QueryValue Long before,
            @Nullable @QueryValue String told) {
        return new ModelAndView<>(
                "corrections/list", Map.of("view", desk.list(category, kind, before, Note.named(told))));
    }

    @Get("/opinions")
    ModelAndView<Map<String, Object>> opinions(
            @QueryValue(defaultValue = "") String which,
            @QueryValue(defaultValue = "") String category,
            @Nullable @QueryValue Long before) {
        return new ModelAndView<>("corrections/opinions", Map.of("view", desk.opinions(which, category, before)));
    }

    @Get("/{id}")
    HttpResponse<?> one(long id) {
        return desk.one(id, null)
                .<HttpResponse<?>>map(view -> Goto.shown("corrections/one", Map.of("view", view)))
                .orElseGet(() -> Goto.page(PATH, Note.GONE));
    }

    @Post(value = "/{id}/prompt", consumes = MediaType.ALL)
    HttpResponse<?> toPrompt(long id, Visitor visitor) {
        try {
            return switch (promotions.toInstructions(id, visitor.name())) {
                case Promoted.Drafted drafted -> version(drafted.category(), drafted.number(), Note.DRAFTED);
                case Promoted.There there -> version(there.category(), there.number(), Note.CONTAINED);
                case Promoted.Gone _ -> Goto.page(PATH, Note.GONE);
                case Promoted.Impossible impossible -> refused(id, impossible.why());
            };
        } catch (Outdated e) {
            return refused(id, OVERTAKEN);
        }
    }

    private static HttpResponse<?> version(String category, int number, Note told) {
        return Goto.page("/categories/" + category + "/prompt/" + number, told);
    }

    private HttpResponse<?> refused(long id, String why) {
        return desk.one(id, why)
                .<HttpResponse<?>>map(view ->
                        Goto.shown("corrections/one", Map.of("view", view)).status(HttpStatus.CONFLICT))
                .orElseGet(() -> Goto.page(PATH, Note.GONE));
    }

    @Post(value = "/{id}/forget", consumes = MediaType.ALL)
    HttpResponse<?> forget(long id) {
        return Goto.page(PATH, corrections.forget(id) ? Note.REMOVED : Note.GONE);
    }
}
