package deskhand.console.rules;

import deskhand.console.form.Field;
import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.pipeline.outstanding.OutstandingBook;
import deskhand.pipeline.outstanding.OutstandingCase;
import deskhand.pipeline.outstanding.OutstandingRule;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
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
import java.util.List;
import java.util.Map;

/** What may be open with a customer: cases that concern many, and rules over the records. */
@Hidden
@Controller("/rules/outstanding")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CasesPage {

    private static final String HOME = "/rules/outstanding";
    private static final String CASES = HOME + "/cases";
    private static final String RULES = HOME + "/rules";

    private final OutstandingBook book;

    CasesPage(OutstandingBook book) {
        this.book = book;
    }

    @Get
    HttpResponse<?> list(@Nullable @QueryValue String told) {
        var cases = new PlainView.Part(
                "Cases",
                "What concerns many customers at once, such as a batch that leaks or a carrier on strike. A message that is"
                        + " near enough in meaning meets the case.",
                CASES,
                "New case",
                book.cases().stream()
                        .map(one -> new PlainView.Line(
                                Long.toString(one.id()),
                                one.title(),
                                List.of(follows(one.forbidsAuto())),
                                one.says(),
                                one.enabled()))
                        .toList());
        var rules = new PlainView.Part(
                "In the records",
                "What may be open with one customer: looked for in orders, payments, claims and earlier talks.",
                RULES,
                "",
                book.rules().stream()
                        .map(rule -> new PlainView.Line(
                                rule.name(),
                                rule.name().replace('_', ' '),
                                List.of(rule.days() + " days", follows(rule.forbidsAuto())),
                                rule.says(),
                                rule.enabled()))
                        .toList());
        return Goto.shown(
                "rules/plain",
                Map.of(
                        "view",
                        new PlainView("outstanding", "Outstanding cases", List.of(cases, rules), Note.named(told))));
    }

    private static String follows(boolean forbidsAuto) {
        return forbidsAuto ? "the reply becomes a draft" : "the specialist is told";
    }

    @Get("/rules/{name}")
    HttpResponse<?> rule(String name) {
        return book.rule(name)
                .<HttpResponse<?>>map(rule ->
                        Goto.shown("rules/form", Map.of("view", view(rule, form(rule), Seal.of(rule), Note.NOTHING))))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    @Post("/rules/{name}")
    HttpResponse<?> keepRule(String name, @Body String body) {
        var rule = book.rule(name).orElse(null);
        if (rule == null) {
            return Goto.page(HOME, Note.GONE);
        }
        var form = Form.sent(body);
        var next = new OutstandingRule(
                name,
                rule.says(),
                (int) form.number("days", "Days", 0, 365),
                rule.confidence(),
                form.isTicked("draft"),
                form.isTicked("enabled"));
        if (!form.isFine()) {
            return Goto.again("rules/form", Map.of("view", view(rule, form, form.value("seal"), Note.NOTHING)));
        }
        try {
            book.change(next, form.value("seal"));
            return Goto.page(HOME, Note.SAVED);
        } catch (Outdated e) {
            form.overtakenBy(form(rule));
            return Goto.again("rules/form", Map.of("view", view(rule, form, Seal.of(rule), Note.OVERTAKEN)));
        }
    }

    private static Form form(OutstandingRule rule) {
        return new Form()
                .with("days", rule.days())
                .ticked("draft", rule.forbidsAuto())
                .ticked("enabled", rule.enabled());
    }

    private static PlainFormView view(OutstandingRule rule, Form form, String seal, Note told) {
        return new PlainFormView(
                "outstanding",
                HOME,
                rule.name().replace('_', ' '),
                rule.says(),
                RULES + "/" + rule.name(),
                form,
                seal,
                List.of(
                        Field.number("days", "Days", "What they mean stands above."),
                        Field.tick("draft", "The reply to such a customer becomes a draft"),
                        Field.tick("enabled", "Switched on")),
                false,
                told);
    }

    @Get("/cases/new")
    HttpResponse<?> begin() {
        return Goto.shown(
                "rules/form", Map.of("view", view(0, new Form().ticked("enabled", true), Seal.NONE, Note.NOTHING)));
    }

    @Get("/cases/{id}")
    HttpResponse<?> one(long id) {
        return book.find(id)
                .<HttpResponse<?>>map(found ->
                        Goto.shown("rules/form", Map.of("view", view(id, form(found), Seal.of(found), Note.NOTHING))))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    @Post("/cases")
    HttpResponse<?> create(@Body String body) {
        return kept(0, Form.sent(body));
    }

    @Post("/cases/{id}")
    HttpResponse<?> keep(long id, @Body String body) {
        return kept(id, Form.sent(body));
    }

    private HttpResponse<?> kept(long id, Form form) {
        var next = new OutstandingCase(
                id,
                form.text("title", "Title", 200),
                form.text("like", "How customers write about it", 600),
                form.text("says", "What is known", 2_000),
                form.isTicked("draft"),
                form.isTicked("enabled"));
        if (!form.isFine()) {
            return Goto.again("rules/form", Map.of("view", view(id, form, form.value("seal"), Note.NOTHING)));
        }
        try {
            if (id == 0) {
                book.add(next);
                return Goto.page(HOME, Note.CREATED);
            }
            return Goto.page(HOME, book.change(next, form.value("seal")) ? Note.SAVED : Note.GONE);
        } catch (IllegalArgumentException e) {
            form.complain("title", "Title", String.valueOf(e.getMessage()));
            return Goto.again("rules/form", Map.of("view", view(id, form, form.value("seal"), Note.NOTHING)));
        } catch (Outdated e) {
            var theirs = book.find(id).orElse(null);
            if (theirs == null) {
                return Goto.page(HOME, Note.GONE);
            }
            form.overtakenBy(form(theirs));
            return Goto.again("rules/form", Map.of("view", view(id, form, Seal.of(theirs), Note.OVERTAKEN)));
        }
    }

    @Post("/cases/{id}/remove")
    HttpResponse<?> remove(long id) {
        return Goto.page(HOME, book.remove(id) ? Note.REMOVED : Note.GONE);
    }

    private static Form form(OutstandingCase one) {
        return new Form()
                .with("title", one.title())
                .with("like", one.looksLike())
                .with("says", one.says())
                .ticked("draft", one.forbidsAuto())
                .ticked("enabled", one.enabled());
    }

    private static PlainFormView view(long id, Form form, String seal, Note told) {
        return new PlainFormView(
                "outstanding",
                HOME,
                id == 0 ? "New case" : form.value("title"),
                "A message that is near enough in meaning meets the case, whatever its category.",
                id == 0 ? CASES : CASES + "/" + id,
                form,
                seal,
                List.of(
                        Field.text("title", "Title", "For colleagues.", true),
                        Field.area("like", "How customers write about it", "A sentence or two, as they would.", true),
                        Field.area("says", "What is known", "For the specialist and for colleagues.", true),
                        Field.tick("draft", "The reply to such a message becomes a draft"),
                        Field.tick("enabled", "Switched on")),
                id != 0,
                told);
    }
}
