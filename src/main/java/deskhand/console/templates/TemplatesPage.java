package deskhand.console.templates;

import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.console.form.Places;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import deskhand.playbook.template.ReplyTemplate;
import deskhand.playbook.template.ReplyTemplates;
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

/** How replies begin and end, in the browser, with a preview while one writes. */
@Hidden
@Controller("/templates")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class TemplatesPage {

    private static final String HOME = "/templates";
    private static final String REPLIES = HOME + "/replies";
    private static final String NAME = "(?!new$)[a-z0-9][a-z0-9-]{0,62}";

    private final TemplateDesk desk;
    private final ReplyTemplates templates;
    private final Places places;

    TemplatesPage(TemplateDesk desk, ReplyTemplates templates, Places places) {
        this.desk = desk;
        this.templates = templates;
        this.places = places;
    }

    @Get
    HttpResponse<?> list(@Nullable @QueryValue String told) {
        return Goto.shown("templates/list", Map.of("view", desk.list(Note.named(told))));
    }

    @Get("/replies/new")
    HttpResponse<?> begin() {
        return shown("", TemplateForm.of(TemplateForm.blank()), Seal.NONE, Note.NOTHING);
    }

    @Get("/replies/{name}")
    HttpResponse<?> one(String name, @Nullable @QueryValue String told) {
        return templates
                .find(name)
                .<HttpResponse<?>>map(
                        template -> shown(name, TemplateForm.of(template), Seal.of(template), Note.named(told)))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    /** The part of the page that changes while one writes. */
    @Post("/preview")
    HttpResponse<?> preview(@Body String body) {
        return Goto.shown("templates/preview", Map.of("preview", desk.preview(Form.sent(body))));
    }

    @Post("/replies")
    HttpResponse<?> create(@Body String body) {
        var form = Form.sent(body);
        var name = form.text("name", "Name", 63);
        if (!name.matches(NAME)) {
            form.complain("name", "Name", "small letters, digits and hyphens, such as warm-greeting; not “new”.");
        } else if (templates.find(name).isPresent()) {
            form.complain("name", "Name", "there is a template of this name already.");
        }
        return handled("", name, form);
    }

    @Post("/replies/{name}")
    HttpResponse<?> keep(String name, @Body String body) {
        return handled(name, name, Form.sent(body));
    }

    private HttpResponse<?> handled(String shownAs, String name, Form form) {
        var seal = form.value("seal");
        if (form.has("do", "preview")) {
            return shown(shownAs, form, seal, Note.NOTHING);
        }
        var template = TemplateForm.read(form, name, places);
        return form.isFine() ? kept(shownAs, template, form) : again(shownAs, form, seal, Note.NOTHING);
    }

    private HttpResponse<?> kept(String shownAs, ReplyTemplate template, Form form) {
        try {
            templates.put(template, form.value("seal"));
            return Goto.page(REPLIES + "/" + template.name(), shownAs.isEmpty() ? Note.CREATED : Note.SAVED);
        } catch (Outdated e) {
            var theirs = templates.find(template.name()).orElse(null);
            if (theirs == null) {
                return Goto.page(HOME, Note.GONE);
            }
            form.overtakenBy(TemplateForm.of(theirs));
            return again(shownAs, form, Seal.of(theirs), Note.OVERTAKEN);
        }
    }

    @Post("/replies/{name}/remove")
    HttpResponse<?> remove(String name) {
        return Goto.page(HOME, templates.remove(name) ? Note.REMOVED : Note.GONE);
    }

    private HttpResponse<?> shown(String name, Form form, String seal, Note told) {
        return Goto.shown("templates/one", Map.of("view", desk.view(name, form, seal, told)));
    }

    private HttpResponse<?> again(String name, Form form, String seal, Note told) {
        return Goto.again("templates/one", Map.of("view", desk.view(name, form, seal, told)));
    }
}
