package deskhand.console.templates;

import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import deskhand.playbook.Playbook;
import deskhand.playbook.Specialists;
import deskhand.playbook.TextBlock;
import deskhand.playbook.TextBook;
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

/** The approved texts of a category, of which a specialist with strict wording chooses. */
@Hidden
@Controller("/templates/texts/{category}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class TextsPage {

    private static final String HOME = "/templates";

    private final TextBook book;
    private final Playbook playbook;
    private final Specialists specialists;

    TextsPage(TextBook book, Playbook playbook, Specialists specialists) {
        this.book = book;
        this.playbook = playbook;
        this.specialists = specialists;
    }

    /** With a language and a key, that text stands in the form. */
    @Get
    HttpResponse<?> list(
            String category,
            @Nullable @QueryValue String language,
            @Nullable @QueryValue String key,
            @Nullable @QueryValue String told) {
        if (playbook.find(category).isEmpty()) {
            return Goto.page(HOME, Note.GONE);
        }
        var block = language == null || key == null
                ? null
                : book.find(category, language, key).orElse(null);
        return Goto.shown(
                "templates/texts",
                Map.of("view", view(category, form(block), Seal.of(block), block == null, Note.named(told))));
    }

    private static Form form(@Nullable TextBlock block) {
        return block == null
                ? new Form().with("language", "en")
                : new Form()
                        .with("language", block.language())
                        .with("key", block.key())
                        .with("when", block.useWhen())
                        .with("text", block.text());
    }

    @Post
    HttpResponse<?> keep(String category, @Body String body) {
        if (playbook.find(category).isEmpty()) {
            return Goto.page(HOME, Note.GONE);
        }
        var form = Form.sent(body);
        var language = form.text("language", "Language", 3);
        var key = form.text("key", "Name", 40);
        var when = form.text("when", "When to use it", 500);
        var text = form.text("text", "Text", 4_000);
        if (!language.matches("[a-z]{2,3}")) {
            form.complain("language", "Language", "“" + language + "” is not a language such as en or de.");
        }
        if (!key.matches(TextBook.KEY)) {
            form.complain("key", "Name", "small letters, digits and hyphens, such as on-its-way.");
        }
        TextBlock.strangeFields(text)
                .ifPresent(strange -> form.complain(
                        "text", "Text", "nothing fills " + strange + "; fields are like {order.number}."));
        var seal = form.value("seal");
        return form.isFine()
                ? kept(category, language, key, when, text, form)
                : again(category, form, seal, Note.NOTHING);
    }

    private HttpResponse<?> kept(String category, String language, String key, String when, String text, Form form) {
        try {
            book.put(category, language, key, when, text, form.value("seal"));
            return Goto.page(HOME + "/texts/" + category, Note.SAVED);
        } catch (Outdated e) {
            var theirs = book.find(category, language, key).orElse(null);
            form.overtakenBy(form(theirs));
            return again(category, form, Seal.of(theirs), Note.OVERTAKEN);
        }
    }

    private HttpResponse<?> again(String category, Form form, String seal, Note told) {
        return Goto.again("templates/texts", Map.of("view", view(category, form, seal, seal.equals(Seal.NONE), told)));
    }

    @Post("/{language}/{key}/remove")
    HttpResponse<?> remove(String category, String language, String key) {
        return playbook.find(category).isEmpty()
                ? Goto.page(HOME, Note.GONE)
                : Goto.page(
                        HOME + "/texts/" + category, book.remove(category, language, key) ? Note.REMOVED : Note.GONE);
    }

    private TextsView view(String category, Form form, String seal, boolean isNew, Note told) {
        return new TextsView(
                category,
                playbook.category(category).title(),
                specialists.isStrict(category),
                book.of(category).stream()
                        .map(block -> new TextsView.Text(
                                block.language(),
                                block.key(),
                                block.useWhen(),
                                block.text(),
                                String.join(", ", block.fields())))
                        .toList(),
                form,
                seal,
                isNew,
                told);
    }
}
