package deskhand.console.knowledge;

import deskhand.console.Markdown;
import deskhand.console.Stamp;
import deskhand.knowledge.Citations;
import deskhand.knowledge.Document;
import deskhand.knowledge.DocumentSpec;
import deskhand.knowledge.Library;
import deskhand.knowledge.Use;
import deskhand.knowledge.ingest.ImportDesk;
import deskhand.platform.listing.Paging;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages about the library show. */
@Singleton
class Shelves {

    private static final int PAGE = 40;
    private static final int VERSIONS = 30;
    private static final int MOST_SOURCES = 200;
    private static final String SOURCE = "source:";

    private final Library library;
    private final Citations citations;
    private final ImportDesk imports;
    private final Playbook playbook;
    private final Clock clock;

    Shelves(Library library, Citations citations, ImportDesk imports, Playbook playbook, Clock clock) {
        this.library = library;
        this.citations = citations;
        this.imports = imports;
        this.playbook = playbook;
        this.clock = clock;
    }

    LibraryView page(Map<String, String> asked, long after) {
        var wanted = new Library.Wanted(
                given(asked, "status"),
                given(asked, "category"),
                given(asked, "language"),
                given(asked, "origin"),
                given(asked, "tag"),
                given(asked, "words"));
        var found = library.page(wanted, Paging.oldest(after, PAGE + 1));
        var origins = origins();
        return new LibraryView(
                found.stream()
                        .limit(PAGE)
                        .map(document -> line(document, origins))
                        .toList(),
                asked,
                categories(),
                library.languages(),
                origins,
                found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    }

    private static @Nullable String given(Map<String, String> asked, String field) {
        var text = asked.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }

    private LibraryView.Line line(Document document, Map<String, String> origins) {
        return new LibraryView.Line(
                document.id(),
                document.title(),
                document.status(),
                document.category(),
                document.language(),
                origins.getOrDefault(document.origin(), document.origin()),
                Stamp.of(document.updatedAt(), clock),
                citations.of(document.id()).map(Shelves::says).orElse("not used yet"));
    }

    private static String says(Use use) {
        return "shown " + use.shown() + ", sent " + use.sent()
                + (use.rejected() == 0 ? "" : ", rejected " + use.rejected());
    }

    /** As people call them. */
    Map<String, String> origins() {
        var names = new LinkedHashMap<String, String>();
        imports.sources(MOST_SOURCES).forEach(source -> names.put(source.origin(), source.name()));
        var origins = new LinkedHashMap<String, String>();
        library.origins().forEach(origin -> origins.put(origin, called(origin, names)));
        return origins;
    }

    private static String called(String origin, Map<String, String> names) {
        return switch (origin) {
            case DocumentSpec.BY_HAND -> "written here";
            case "demo" -> "demo shop";
            default -> names.getOrDefault(origin, "a source that was removed");
        };
    }

    List<String> categories() {
        return playbook.categories().stream().map(Category::slug).toList();
    }

    ArticleView fresh(Map<String, String> values, @Nullable Long gap, @Nullable String objection) {
        return new ArticleView(
                null,
                values,
                Document.DRAFT,
                "written here",
                false,
                Markdown.toHtml(values.getOrDefault("body", "")),
                categories(),
                List.of(),
                null,
                gap,
                objection);
    }

    ArticleView view(Document document, Map<String, String> values, @Nullable String objection) {
        var versions = library.versions(document.id(), Paging.newest(null, VERSIONS)).stream()
                .map(version -> new ArticleView.Version(
                        version.version(), version.title(), version.status(), Stamp.of(version.savedAt(), clock)))
                .toList();
        return new ArticleView(
                document.id(),
                values,
                document.status(),
                called(document.origin(), origins()),
                document.origin().startsWith(SOURCE),
                Markdown.toHtml(values.getOrDefault("body", "")),
                categories(),
                versions,
                citations.of(document.id()).orElse(null),
                null,
                objection);
    }
}
