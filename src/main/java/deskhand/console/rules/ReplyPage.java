package deskhand.console.rules;

import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.console.rules.RulesView.Kind;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import deskhand.playbook.gate.GateRule;
import deskhand.playbook.gate.GateRuleBook;
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

/** One rule about replies: edit it, try it on what was replied last, switch it on and off. */
@Hidden
@Controller("/rules/replies")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReplyPage {

    private static final String HOME = "/rules/replies";

    private final RuleDesk desk;
    private final GateRuleBook book;

    ReplyPage(RuleDesk desk, GateRuleBook book) {
        this.desk = desk;
        this.book = book;
    }

    @Get("/new")
    HttpResponse<?> begin() {
        return Goto.shown(
                "rules/one",
                Map.of(
                        "view",
                        desk.view(Kind.REPLIES, "", ReplyForm.of(ReplyForm.blank()), Seal.NONE, null, Note.NOTHING)));
    }

    @Get("/{name}")
    HttpResponse<?> one(String name, @Nullable @QueryValue String told) {
        return book.find(name)
                .<HttpResponse<?>>map(rule -> Goto.shown(
                        "rules/one",
                        Map.of(
                                "view",
                                desk.view(
                                        Kind.REPLIES,
                                        name,
                                        ReplyForm.of(rule),
                                        Seal.of(rule),
                                        null,
                                        Note.named(told)))))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    @Post
    HttpResponse<?> create(@Body String body) {
        var form = Form.sent(body);
        var name = form.text("name", "Name", 63);
        if (!name.matches(RuleName.LIKE)) {
            form.complain("name", "Name", RuleName.SAYS);
        } else if (book.find(name).isPresent()) {
            form.complain("name", "Name", "there is a rule of this name already.");
        }
        return handled("", name, form);
    }

    @Post("/{name}")
    HttpResponse<?> keep(String name, @Body String body) {
        return handled(name, name, Form.sent(body));
    }

    private HttpResponse<?> handled(String shownAs, String name, Form form) {
        var rule = ReplyForm.read(form, name, desk.isCheck(Kind.REPLIES, name), desk.categoryNames());
        if (!form.isFine()) {
            return again(shownAs, form, form.value("seal"), Note.NOTHING);
        }
        if (form.has("do", "try") && rule.pattern() != null) {
            return Goto.shown(
                    "rules/one",
                    Map.of(
                            "view",
                            desk.view(
                                    Kind.REPLIES, shownAs, form, form.value("seal"), desk.tried(rule), Note.NOTHING)));
        }
        return kept(shownAs, rule, form);
    }

    private HttpResponse<?> kept(String shownAs, GateRule rule, Form form) {
        try {
            book.put(rule, form.value("seal"));
            return Goto.page(HOME + "/" + rule.name(), shownAs.isEmpty() ? Note.CREATED : Note.SAVED);
        } catch (Outdated e) {
            var theirs = book.find(rule.name()).orElse(null);
            if (theirs == null) {
                return Goto.page(HOME, Note.GONE);
            }
            form.overtakenBy(ReplyForm.of(theirs));
            return again(shownAs, form, Seal.of(theirs), Note.OVERTAKEN);
        }
    }

    private HttpResponse<?> again(String shownAs, Form form, String seal, Note told) {
        return Goto.again("rules/one", Map.of("view", desk.view(Kind.REPLIES, shownAs, form, seal, null, told)));
    }

    @Post("/{name}/switch")
    HttpResponse<?> switchIt(String name, @Body String body) {
        var rule = book.find(name).orElse(null);
        if (rule == null) {
            return Goto.page(HOME, Note.GONE);
        }
        try {
            var switched = book.put(switched(rule), Form.sent(body).value("seal"));
            return Goto.page(HOME, switched.enabled() ? Note.SWITCHED_ON : Note.SWITCHED_OFF);
        } catch (Outdated e) {
            return Goto.page(HOME, Note.OUTDATED);
        }
    }

    private static GateRule switched(GateRule rule) {
        return new GateRule(
                rule.name(),
                rule.pattern(),
                rule.because(),
                rule.verdict(),
                rule.languages(),
                rule.categories(),
                rule.allowed(),
                !rule.enabled());
    }

    /** A check in code is switched off instead. */
    @Post("/{name}/remove")
    HttpResponse<?> remove(String name) {
        return Goto.page(HOME, !desk.isCheck(Kind.REPLIES, name) && book.delete(name) ? Note.REMOVED : Note.GONE);
    }
}
