package deskhand.console.categories;

import deskhand.access.Visitor;
import deskhand.console.categories.PromptDesk.Owner;
import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.platform.Outdated;
import deskhand.playbook.Instructions;
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
import java.util.function.Function;

/** Instructions in the browser: write, compare, try out, publish, go back. */
@Hidden
@Controller("/categories/{name}/prompt")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PromptPage {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NOTE = 500;

    private final PromptDesk desk;
    private final Instructions instructions;

    PromptPage(PromptDesk desk, Instructions instructions) {
        this.desk = desk;
        this.instructions = instructions;
    }

    @Get
    HttpResponse<?> editor(
            String name,
            @Nullable @QueryValue Integer from,
            @Nullable @QueryValue Integer before,
            @Nullable @QueryValue String told) {
        return with(
                name,
                owner -> Goto.shown(
                        "categories/prompt", Map.of("view", desk.editor(owner, null, from, before, Note.named(told)))));
    }

    @Post
    HttpResponse<?> draft(String name, @Body String body, Visitor visitor) {
        return with(name, owner -> {
            var form = Form.sent(body);
            var text = form.text("text", "Instructions", LONGEST_TEXT);
            var note = form.text("note", "Note", LONGEST_NOTE);
            if (!form.isFine()) {
                return again(owner, form, Note.NOTHING);
            }
            try {
                var draft = instructions.draft(owner.key(), text, note, visitor.name(), seen(form, "newest"));
                return Goto.page(address(owner, draft.number()), Note.DRAFTED);
            } catch (Outdated e) {
                return again(owner, form, Note.NEWER);
            }
        });
    }

    private HttpResponse<?> again(Owner owner, Form form, Note told) {
        return Goto.again("categories/prompt", Map.of("view", desk.editor(owner, form, null, null, told)));
    }

    @Get("/{number}")
    HttpResponse<?> version(String name, int number, @Nullable @QueryValue String told) {
        return with(name, owner -> shown(owner, number, Note.named(told)));
    }

    private HttpResponse<?> shown(Owner owner, int number, Note told) {
        return desk.version(owner, number, new Form(), null, told)
                .<HttpResponse<?>>map(view -> Goto.shown("categories/version", Map.of("view", view)))
                .orElseGet(() -> Goto.page(address(owner), Note.GONE));
    }

    @Get("/diff")
    HttpResponse<?> diff(String name, @QueryValue int from, @QueryValue int to) {
        return with(name, owner -> {
            var one = instructions.version(owner.key(), from);
            var other = instructions.version(owner.key(), to);
            return one.isEmpty() || other.isEmpty()
                    ? Goto.page(address(owner), Note.GONE)
                    : Goto.shown(
                            "categories/diff",
                            Map.of(
                                    "name", owner.name(),
                                    "title", owner.title(),
                                    "from", from,
                                    "to", to,
                                    "diff",
                                            DiffView.of(
                                                    one.get().text(),
                                                    other.get().text())));
        });
    }

    /** Changes nothing, so it answers with the page itself. */
    @Post("/{number}/try")
    HttpResponse<?> tryOut(String name, int number, @Body String body) {
        return with(name, owner -> {
            var version = instructions.version(owner.key(), number).orElse(null);
            if (version == null) {
                return Goto.page(address(owner), Note.GONE);
            }
            var form = Form.sent(body);
            var chosen = desk.chosen(form);
            var tried = form.isFine() ? desk.run(owner, version, chosen) : null;
            var view = desk.version(owner, number, form, tried, Note.NOTHING).orElseThrow();
            return form.isFine()
                    ? Goto.shown("categories/version", Map.of("view", view))
                    : Goto.again("categories/version", Map.of("view", view));
        });
    }

    @Post("/{number}/publish")
    HttpResponse<?> publish(String name, int number, @Body String body, Visitor visitor) {
        return with(name, owner -> {
            try {
                return instructions.publish(owner.key(), number, visitor.name(), seen(Form.sent(body), "published"))
                        ? Goto.page(address(owner, number), Note.PUBLISHED)
                        : Goto.page(address(owner), Note.GONE);
            } catch (Outdated e) {
                return Goto.page(address(owner, number), Note.OUTDATED);
            }
        });
    }

    private static int seen(Form form, String field) {
        var number = form.value(field);
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
    }

    private HttpResponse<?> with(String name, Function<Owner, HttpResponse<?>> then) {
        return desk.owner(name).<HttpResponse<?>>map(then).orElseGet(() -> Goto.page("/categories", Note.GONE));
    }

    private static String address(Owner owner) {
        return "/categories/" + owner.name() + "/prompt";
    }

    private static String address(Owner owner, int number) {
        return address(owner) + "/" + number;
    }
}
