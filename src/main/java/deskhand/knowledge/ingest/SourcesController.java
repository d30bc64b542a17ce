package deskhand.knowledge.ingest;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sources of documents and the runs through them. */
@Controller("/api/v1/knowledge")
@Tag(name = "Knowledge")
@GuardedApi
class SourcesController {

    private static final int MOST = 200;

    private final Imports imports;
    private final ImportDesk desk;
    private final Clock clock;

    SourcesController(Imports imports, ImportDesk desk, Clock clock) {
        this.imports = imports;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * A source as it is sent.
     *
     * @param name begins the slugs of its documents
     * @param kind help-center: settings.connection names a connection, settings.portals those of its portals that are read,
     *     separated by commas, else all; sitemap: settings.sitemap is its address,
     *     settings.under the beginning of the addresses that are wanted; urls: settings.urls has one address a line;
     *     folder: settings.folder lies below the one that the operator allows
     * @param category for which category its documents count; for all if left out
     * @param language of its documents, where it does not say so itself; en if left out
     * @param publish whether new documents are published at once; otherwise they are drafts
     * @param everyHours how often it is read again; if left out, only when somebody asks
     */
    @Schema(name = "KnowledgeSourceChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record SourceBody(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}")
            String name,

            @NotBlank String kind,
            @NotNull @Size(max = 20) Map<String, @Size(max = 200_000) String> settings,
            @Nullable @Size(max = 100) String category,
            @Nullable @Size(max = 100) String product,

            @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
            String language,

            @Nullable Boolean publish,
            @Nullable @Min(1) @Max(8784) Integer everyHours) {}

    /**
     * A source and its newest run.
     *
     * @param dueAt when it is read again by itself
     */
    @Schema(name = "KnowledgeSource")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record SourceView(
            long id,
            String name,
            String kind,
            Map<String, String> settings,
            @Nullable String category,
            @Nullable String product,
            String language,
            boolean publish,
            @Nullable Integer everyHours,
            @Nullable Instant dueAt,
            @Nullable ImportRun newestImport) {}

    /**
     * All sources with their newest runs.
     *
     * @return the sources
     */
    @Get("/sources")
    List<SourceView> knowledgeSources(@Valid @RequestBean Listing list) {
        return list.of(SourceView.class, desk.sources(MOST).stream().map(this::view));
    }

    /**
     * Adds a source and reads it for the first time.
     */
    @Post("/sources")
    @ApiResponse(
            responseCode = "201",
            description = "the new source with its first run",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    HttpResponse<SourceView> addKnowledgeSource(@Valid @Body SourceBody body) {
        var now = clock.instant();
        var source = new Source(
                null,
                body.name(),
                body.kind(),
                body.settings(),
                body.category(),
                body.product(),
                Objects.requireNonNullElse(body.language(), "en"),
                Boolean.TRUE.equals(body.publish()),
                body.everyHours(),
                body.everyHours() == null ? null : now.plus(Duration.ofHours(body.everyHours())),
                now);
        return HttpResponse.created(view(desk.add(source)));
    }

    /**
     * Removes a source. Its documents stay and are kept by hand from now on.
     */
    @Delete("/sources/{id}")
    @ApiResponse(responseCode = "204", description = "gone")
    HttpResponse<Void> deleteKnowledgeSource(long id) {
        if (!desk.remove(id)) {
            throw unknown("source", id);
        }
        return HttpResponse.noContent();
    }

    /**
     * Reads a source again now.
     *
     * @return the run
     */
    @Post("/sources/{id}/imports")
    ImportRun startKnowledgeImport(long id) {
        if (desk.find(id).isEmpty()) {
            throw unknown("source", id);
        }
        return desk.start(id)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT, "This source is being read. Wait until that is done, or stop it first."));
    }

    /**
     * A run and how far it is.
     *
     * @return the run
     */
    @Get("/imports/{id}")
    ImportRun knowledgeImport(long id) {
        return imports.find(id).orElseThrow(() -> unknown("import", id));
    }

    /**
     * What a run could not read and why, in the order of the source. Page on with the last position seen.
     *
     * @return a page of pieces
     */
    @Get("/imports/{id}/failed")
    List<Item> failedKnowledgeImportItems(long id, @Valid @RequestBean Paging page) {
        knowledgeImport(id);
        return desk.failed(id, page.orOldest());
    }

    /**
     * Stops a run after the piece that is being read.
     *
     * @return the run
     */
    @Post("/imports/{id}/stop")
    ImportRun stopKnowledgeImport(long id) {
        if (!desk.stop(id)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "The import is " + knowledgeImport(id).state() + ", not running.");
        }
        return knowledgeImport(id);
    }

    /**
     * Goes on with a run that was stopped or failed.
     *
     * @return the run
     */
    @Post("/imports/{id}/resume")
    ImportRun resumeKnowledgeImport(long id) {
        if (!desk.resume(id)) {
            var state = knowledgeImport(id).state();
            throw new ProblemException(
                    HttpStatus.CONFLICT, "The import is " + state + ", or another one of its source is running.");
        }
        return knowledgeImport(id);
    }

    private SourceView view(Source source) {
        var newest = desk.newest(source).orElse(null);
        return new SourceView(
                source.number(),
                source.name(),
                source.kind(),
                source.settings(),
                source.category(),
                source.product(),
                source.language(),
                source.publish(),
                source.everyHours(),
                source.dueAt(),
                newest);
    }

    private static ProblemException unknown(String what, long id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no " + what + " " + id + ".");
    }
}
