package deskhand.console.rules;

import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.console.rules.RulesView.Kind;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import deskhand.playbook.RedLine;
import deskhand.playbook.RedLineBook;
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

/** One red line: edit it, try it on what customers wrote last, switch it on and off. */
@Hidden
@Controller("/rules/lines")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class LinePage {

    private static final String HOME = "/rules/lines";

    private final RuleDesk desk;
    private final RedLineBook book;

    LinePage(RuleDesk desk, RedLineBook book) {
        this.desk = desk;
        this.book = book;
    }

    @Get("/new")
    HttpResponse<?> begin() {
        return Goto.shown(
                "rules/one",
                Map.of(
                        "view",
                        desk.view(Kind.LINES, "", LineForm.of(LineForm.blank()), Seal.NONE, null, Note.NOTHING)));
    }

    @Get("/{name}")
    HttpResponse<?> one(String name, @Nullable @QueryValue String told) {
        return book.find(name)
                .<HttpResponse<?>>map(line -> Goto.shown(
                        "rules/one",
                        Map.of(
                                "view",
                                desk.view(Kind.LINES, name, LineForm.of(line), Seal.of(line), null, Note.named(told)))))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    @Post
    HttpResponse<?> create(@Body String body) {
        var form = Form.sent(body);
        var name = form.text("name", "Name", 63);
        if (!name.matches(RuleName.LIKE)) {
            form.complain("name", "Name", RuleName.SAYS);
        } else if (book.find(name).isPresent()) {
            form.complain("name", "Name", "there is a red line of this name already.");
        }
        return handled("", name, form);
    }

    @Post("/{name}")
    HttpResponse<?> keep(String name, @Body String body) {
        return handled(name, name, Form.sent(body));
    }

    private HttpResponse<?> handled(String shownAs, String name, Form form) {
        var line = LineForm.read(form, name);
        if (!form.isFine()) {
            return again(shownAs, form, form.value("seal"), Note.NOTHING);
        }
        if (form.has("do", "try")) {
            return Goto.shown(
                    "rules/one",
                    Map.of(
                            "view",
                            desk.view(Kind.LINES, shownAs, form, form.value("seal"), desk.tried(line), Note.NOTHING)));
        }
        return kept(shownAs, line, form);
    }

    private HttpResponse<?> kept(String shownAs, RedLine line, Form form) {
        try {
            book.put(line, form.value("seal"));
            return Goto.page(HOME + "/" + line.name(), shownAs.isEmpty() ? Note.CREATED : Note.SAVED);
        } catch (Outdated e) {
            var theirs = book.find(line.name()).orElse(null);
            if (theirs == null) {
                return Goto.page(HOME, Note.GONE);
            }
            form.overtakenBy(LineForm.of(theirs));
            return again(shownAs, form, Seal.of(theirs), Note.OVERTAKEN);
        }
    }

    private HttpResponse<?> again(String shownAs, Form form, String seal, Note told) {
        return Goto.again("rules/one", Map.of("view", desk.view(Kind.LINES, shownAs, form, seal, null, told)));
    }

    @Post("/{name}/switch")
    HttpResponse<?> switchIt(String name, @Body String body) {
        var line = book.find(name).orElse(null);
        if (line == null) {
            return Goto.page(HOME, Note.GONE);
        }
        try {
            var switched = book.put(switched(line), Form.sent(body).value("seal"));
            return Goto.page(HOME, switched.enabled() ? Note.SWITCHED_ON : Note.SWITCHED_OFF);
        } catch (Outdated e) {
            return Goto.page(HOME, Note.OUTDATED);
        }
    }

    private static RedLine switched(RedLine line) {
        return new RedLine(
                line.name(),
                line.pattern(),
                line.because(),
                line.team(),
                line.priority(),
                line.languages(),
                line.label(),
                line.notice(),
                line.checkDigit(),
                !line.enabled(),
                line.examples(),
                line.lookAlikes());
    }

    @Post("/{name}/remove")
    HttpResponse<?> remove(String name) {
        return Goto.page(HOME, book.delete(name) ? Note.REMOVED : Note.GONE);
    }
}
