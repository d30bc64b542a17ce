package deskhand.console.rules;

import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.console.rules.RulesView.Kind;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The lists of rules, and a box to test a text in. */
@Hidden
@Controller("/rules")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RulesPage {

    private static final int LONGEST = 20_000;

    private final RuleDesk desk;

    RulesPage(RuleDesk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> first(@Nullable @QueryValue String told) {
        return list(Kind.LINES, told);
    }

    @Get("/lines")
    HttpResponse<?> lines(@Nullable @QueryValue String told) {
        return list(Kind.LINES, told);
    }

    @Get("/replies")
    HttpResponse<?> replies(@Nullable @QueryValue String told) {
        return list(Kind.REPLIES, told);
    }

    private HttpResponse<?> list(Kind kind, @Nullable String told) {
        return Goto.shown("rules/list", Map.of("view", desk.list(kind, new Form(), null, Note.named(told))));
    }

    @Post("/test/lines")
    HttpResponse<?> testMessage(@Body String body) {
        return test(Kind.LINES, body);
    }

    @Post("/test/replies")
    HttpResponse<?> testReply(@Body String body) {
        return test(Kind.REPLIES, body);
    }

    /** Changes nothing, so it answers with the page itself. */
    private HttpResponse<?> test(Kind kind, String body) {
        var form = Form.sent(body);
        var text = form.text("text", "Text", LONGEST);
        return form.isFine()
                ? Goto.shown("rules/list", Map.of("view", desk.list(kind, form, desk.test(kind, text), Note.NOTHING)))
                : Goto.again("rules/list", Map.of("view", desk.list(kind, form, null, Note.NOTHING)));
    }
}
