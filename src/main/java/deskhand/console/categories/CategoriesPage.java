package deskhand.console.categories;

import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import deskhand.playbook.CategoryBook;
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

/** Categories in the browser: what belongs where, who gets it, and how its specialist writes. */
@Hidden
@Controller("/categories")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CategoriesPage {

    private static final String HOME = "/categories";
    private static final int MOST_AT_ONCE = 100;
    private static final int LONGEST_EXAMPLE = 600;

    private final CategoryDesk desk;
    private final CategoryBook book;

    CategoriesPage(CategoryDesk desk, CategoryBook book) {
        this.desk = desk;
        this.book = book;
    }

    @Get
    HttpResponse<?> list(@Nullable @QueryValue String told) {
        return Goto.shown("categories/list", Map.of("view", desk.list(Note.named(told))));
    }

    @Get("/new")
    HttpResponse<?> begin() {
        return shown("", CategoryForm.of(CategoryDesk.blank()), Note.NOTHING);
    }

    @Post
    HttpResponse<?> create(@Body String body) {
        var form = Form.sent(body);
        var name = form.text("name", "Name", 40);
        var first = CategoryForm.read(form, desk.choices(""));
        if (form.isFine()) {
            try {
                desk.create(name, first);
                return Goto.page(HOME + "/" + name, Note.CREATED);
            } catch (IllegalArgumentException e) {
                form.complain("name", "Name", String.valueOf(e.getMessage()));
            }
        }
        return again("", form, null, Note.NOTHING);
    }

    @Get("/{name}")
    HttpResponse<?> one(String name, @Nullable @QueryValue String told) {
        return desk.whole(name)
                .<HttpResponse<?>>map(whole -> shown(name, CategoryForm.of(whole), Note.named(told)))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    @Post("/{name}")
    HttpResponse<?> keep(String name, @Body String body) {
        var form = Form.sent(body);
        var seen = form.value("seal");
        var next = CategoryForm.read(form, desk.choices(name));
        if (!form.isFine()) {
            return again(name, form, seen, Note.NOTHING);
        }
        try {
            return desk.keep(name, next, seen) ? Goto.page(address(name), Note.SAVED) : Goto.page(HOME, Note.GONE);
        } catch (Outdated e) {
            return desk.whole(name)
                    .<HttpResponse<?>>map(now -> overtaken(name, form, now))
                    .orElseGet(() -> Goto.page(HOME, Note.GONE));
        }
    }

    /** What was entered stays in the form; saving it again replaces what the other one did, knowingly. */
    private HttpResponse<?> overtaken(String name, Form form, Whole now) {
        form.overtakenBy(CategoryForm.of(now));
        return again(name, form, Seal.of(now), Note.OVERTAKEN);
    }

    @Post("/{name}/retire")
    HttpResponse<?> retire(String name) {
        return Goto.page(HOME, book.retire(name) ? Note.RETIRED : Note.GONE);
    }

    @Post("/{name}/restore")
    HttpResponse<?> restore(String name) {
        return Goto.page(HOME, book.restore(name) ? Note.RESTORED : Note.GONE);
    }

    @Post("/{name}/examples")
    HttpResponse<?> addExamples(String name, @Body String body) {
        var form = Form.sent(body);
        var texts = form.lines("texts", "Examples", MOST_AT_ONCE, LONGEST_EXAMPLE);
        var whole = desk.whole(name).orElse(null);
        if (whole == null) {
            return Goto.page(HOME, Note.GONE);
        }
        if (texts.isEmpty()) {
            form.complain("texts", "Examples", "write at least one sentence.");
        }
        if (form.isFine()) {
            try {
                book.addExamples(name, texts);
                return Goto.page(address(name), Note.ADDED);
            } catch (IllegalArgumentException e) {
                form.complain("texts", "Examples", String.valueOf(e.getMessage()));
            }
        }
        var page = CategoryForm.of(whole).with("texts", form.value("texts"));
        form.complaints().forEach((field, says) -> page.complain(field, says));
        return again(name, page, null, Note.NOTHING);
    }

    @Post("/{name}/examples/{id}/remove")
    HttpResponse<?> removeExample(String name, long id) {
        return desk.whole(name).isEmpty()
                ? Goto.page(HOME, Note.GONE)
                : Goto.page(address(name), book.removeExample(name, id) ? Note.REMOVED : Note.GONE);
    }

    private static String address(String name) {
        return HOME + "/" + name;
    }

    private HttpResponse<?> shown(String name, Form form, Note told) {
        return Goto.shown("categories/one", Map.of("view", desk.view(name, form, null, told)));
    }

    private HttpResponse<?> again(String name, Form form, @Nullable String seal, Note told) {
        return Goto.again("categories/one", Map.of("view", desk.view(name, form, seal, told)));
    }
}
