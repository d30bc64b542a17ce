package deskhand.console.knowledge;

import deskhand.knowledge.Knowledge;
import deskhand.knowledge.Question;
import io.micronaut.core.annotation.Nullable;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries a question and says why each passage stands where it stands. Sent as a form, because addresses are written to logs. */
@Hidden
@Controller("/knowledge/try")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class QuestionPage {

    private static final int MOST = 8;
    private static final int LONGEST = 4_000;

    private final Knowledge knowledge;
    private final Shelves shelves;

    QuestionPage(Knowledge knowledge, Shelves shelves) {
        this.knowledge = knowledge;
        this.shelves = shelves;
    }

    @Get
    ModelAndView<Map<String, Object>> empty() {
        return page(Map.of(), null);
    }

    /** Counts nothing: neither as shown nor as a gap. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    ModelAndView<Map<String, Object>> ask(@Body Map<String, String> sent) {
        var text = text(sent, "question");
        if (text == null) {
            return page(sent, null);
        }
        var before = text(sent, "before");
        var question = new Question(
                text,
                before == null ? List.of() : List.of(before),
                null,
                text(sent, "category"),
                text(sent, "language"),
                null);
        return page(sent, Answered.of(knowledge.search(question, MOST)));
    }

    private static @Nullable String text(Map<String, String> sent, String name) {
        var text = sent.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
    }

    private ModelAndView<Map<String, Object>> page(Map<String, String> sent, @Nullable Answered answered) {
        var model = new HashMap<String, Object>();
        model.put("sent", sent);
        model.put("answered", answered);
        model.put("categories", shelves.categories());
        return new ModelAndView<>("knowledge/try", model);
    }
}
