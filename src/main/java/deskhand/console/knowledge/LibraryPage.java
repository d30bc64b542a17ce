package deskhand.console.knowledge;

import deskhand.base.Storable;
import deskhand.console.Markdown;
import deskhand.knowledge.Citations;
import deskhand.knowledge.Document;
import deskhand.knowledge.Gaps;
import deskhand.knowledge.Library;
import deskhand.learning.correction.Corrections;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The library in the browser: finding, writing, comparing, publishing and retiring documents. */
@Hidden
@Controller("/knowledge")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LibraryPage {

    private static final String DOCUMENTS = "/knowledge/documents/";
    private static final int LONGEST_TITLE = 120;

    private final Shelves shelves;
    private final Library library;
    private final Citations citations;
    private final Gaps gaps;
    private final Corrections corrections;

    LibraryPage(Shelves shelves, Library library, Citations citations, Gaps gaps, Corrections corrections) {
        this.shelves = shelves;
        this.library = library;
        this.citations = citations;
        this.gaps = gaps;
        this.corrections = corrections;
    }

    @Get
    ModelAndView<Map<String, Object>> page(
            @Nullable @QueryValue String words,
            @Nullable @QueryValue String status,
            @Nullable @QueryValue String category,
            @Nullable @QueryValue String language,
            @Nullable @QueryValue String origin,
            @Nullable @QueryValue Long after) {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "words", words);
        put(asked, "status", status);
        put(asked, "category", category);
        put(asked, "language", language);
        put(asked, "origin", origin);
        return new ModelAndView<>("knowledge/library", Map.of("view", shelves.page(asked, after == null ? 0 : after)));
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            into.put(name, value);
        }
    }

    /** {@code gap}: the question that nothing answers. {@code correction}: what a person answered, without personal data. */
    @Get("/new")
    ModelAndView<Map<String, Object>> fresh(@Nullable @QueryValue Long gap, @Nullable @QueryValue Long correction) {
        var values = new HashMap<>(Map.of("language", "en", "public", "on"));
        if (gap != null) {
            gaps.find(gap).ifPresent(found -> {
                values.put("title", found.question());
                values.put("language", found.language());
                put(values, "category", found.category());
            });
        }
        if (correction != null) {
            corrections.find(correction).ifPresent(found -> {
                put(values, "title", Storable.beginning(found.about().strip().replaceAll("\\s+", " "), LONGEST_TITLE));
                put(values, "body", found.lessonSent());
                put(values, "language", found.language());
                put(values, "category", found.category());
            });
        }
        return editor(shelves.fresh(values, gap, null));
    }

    /** How it will look. */
    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    ModelAndView<Map<String, Object>> preview(@Body Map<String, String> sent) {
        return new ModelAndView<>("knowledge/preview", Map.of("html", Markdown.toHtml(sent.getOrDefault("body", ""))));
    }

    @Post("/documents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(@Body Map<String, String> sent) {
        var form = new ArticleForm(sent);
        var gap = number(sent.get("gap"));
        try {
            var spec = form.spec(null, sent.containsKey("publish") ? Document.PUBLISHED : Document.DRAFT);
            var created = library.create(spec)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is a document of this title already. Give it another title, or change that one."));
            if (gap != null) {
                gaps.close(gap);
            }
            return to(created.id(), "kept");
        } catch (IllegalArgumentException e) {
            return refused(shelves.fresh(form.values(), gap, e.getMessage()));
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    @Get("/documents/{id}")
    HttpResponse<?> document(long id) {
        return library.find(id)
                .<HttpResponse<?>>map(
                        document -> HttpResponse.ok(editor(shelves.view(document, ArticleForm.values(document), null))))
                .orElseGet(HttpResponse::notFound);
    }

    /** What was changed meanwhile is never lost: the second to save is told, and keeps their own words. */
    @Post("/documents/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(long id, @Body Map<String, String> sent) {
        var old = library.find(id).orElse(null);
        if (old == null) {
            return HttpResponse.notFound();
        }
        var form = new ArticleForm(sent);
        try {
            var spec = form.spec(old, sent.containsKey("publish") ? Document.PUBLISHED : old.status());
            return library.change(id, form.version(), spec).isPresent()
                    ? to(id, "kept")
                    : refused(shelves.view(old, overtaking(form, id), overtaken(id)));
        } catch (IllegalArgumentException e) {
            return refused(shelves.view(old, form.values(), e.getMessage()));
        }
    }

    private Map<String, String> overtaking(ArticleForm form, long id) {
        var values = new HashMap<>(form.values());
        library.find(id).ifPresent(now -> values.put("version", Integer.toString(now.version())));
        return values;
    }

    private String overtaken(long id) {
        var now = library.find(id).map(Document::version).orElse(0);
        return "Somebody changed this document meanwhile. Your words are still below; compare them with version " + now
                + " first. Keeping them again puts them over it.";
    }

    @Post(value = "/documents/{id}/{deed}", consumes = MediaType.ALL)
    HttpResponse<?> act(long id, String deed) {
        var document = library.find(id).orElse(null);
        if (document == null) {
            return HttpResponse.notFound();
        }
        switch (deed) {
            case "publish" -> library.changeStatus(id, Document.PUBLISHED);
            case "retire" -> library.changeStatus(id, Document.RETIRED);
            case "helpful" -> citations.vote(document, true);
            case "unhelpful" -> citations.vote(document, false);
            case "delete" -> {
                library.delete(id);
                return HttpResponse.seeOther(URI.create("/knowledge"));
            }
            default -> {
                return HttpResponse.notFound();
            }
        }
        return to(id, deed);
    }

    /** One version beside the one before it, or beside another. */
    @Get("/documents/{id}/versions/{number}")
    HttpResponse<?> version(long id, int number, @Nullable @QueryValue Integer with) {
        var other = with == null ? number - 1 : with;
        var version = library.version(id, number).orElse(null);
        if (version == null) {
            return HttpResponse.notFound();
        }
        var before = library.version(id, other).orElse(null);
        var model = new HashMap<String, Object>();
        model.put("id", id);
        model.put("version", version);
        model.put("before", before);
        model.put(
                "lines",
                before == null
                        ? null
                        : DiffLine.of(before.body(), version.body()).orElse(null));
        return HttpResponse.ok(new ModelAndView<>("knowledge/version", model));
    }

    private static HttpResponse<?> to(long id, String told) {
        return HttpResponse.seeOther(URI.create(DOCUMENTS + id + "#" + told));
    }

    private static HttpResponse<?> refused(ArticleView view) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(editor(view));
    }

    private static ModelAndView<Map<String, Object>> editor(ArticleView view) {
        return new ModelAndView<>("knowledge/editor", Map.of("view", view));
    }
}
