package deskhand.knowledge;

import deskhand.knowledge.reading.Files;
import deskhand.knowledge.reading.Format;
import deskhand.knowledge.reading.Reading;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The documents of the library over HTTP. A change names the version it is based on, so that nobody's edit is lost. */
@Controller("/api/v1/documents")
@Tag(name = "Knowledge")
@GuardedApi
class DocumentsController {

    private final Library library;
    private final Files files;
    private final Citations citations;

    DocumentsController(Library library, Files files, Citations citations) {
        this.library = library;
        this.files = files;
        this.citations = citations;
    }

    /**
     * The documents in the order they were added, without their bodies.
     *
     * @param words only those with these words in the title or in the body
     * @return a page of documents
     */
    @Get
    List<DocumentView> documents(
            @Nullable @QueryValue @Pattern(regexp = "draft|published|retired") String status,
            @Nullable @QueryValue String category,
            @Nullable @QueryValue String language,
            @Nullable @QueryValue String origin,
            @Nullable @QueryValue String tag,
            @Nullable @QueryValue String words,
            @Valid @RequestBean Paging page) {
        var wanted = new Library.Wanted(status, category, language, origin, tag, words);
        return library.page(wanted, page.orOldest()).stream()
                .map(DocumentView::listed)
                .toList();
    }

    /**
     * Adds a document. It is a draft unless told otherwise.
     */
    @Post
    @ApiResponse(
            responseCode = "201",
            description = "the new document",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    HttpResponse<DocumentView> addDocument(@Valid @Body DocumentBody body) {
        var spec = spec(body, null);
        return library.create(spec)
                .map(document -> tagged(HttpResponse.created(DocumentView.of(document)), document))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT, "There is a document " + spec.slug() + " already. Give another slug."));
    }

    /**
     * One document.
     */
    @Get("/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "the document; its version is in ETag",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    HttpResponse<DocumentView> document(long id) {
        var document = get(id);
        return tagged(HttpResponse.ok(DocumentView.of(document)), document);
    }

    /**
     * Changes a document as a whole. What is left out gets its default, except slug and status, which stay.
     *
     * @param ifMatch the ETag of the version that was changed
     */
    @Put("/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "the changed document; its version is in ETag",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    HttpResponse<DocumentView> putDocument(
            long id, @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch, @Valid @Body DocumentBody body) {
        var old = get(id);
        if (ifMatch == null) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED, "Send the ETag of the version that you changed as If-Match.");
        }
        if (!ifMatch.equals(etag(old))) {
            throw changedMeanwhile(old);
        }
        var document = library.change(id, old.version(), spec(body, old)).orElseThrow(() -> changedMeanwhile(old));
        return tagged(HttpResponse.ok(DocumentView.of(document)), document);
    }

    /**
     * Lets a document be cited from now on.
     *
     * @return the document
     */
    @Post("/{id}/publish")
    DocumentView publishDocument(long id) {
        return moved(id, Document.PUBLISHED);
    }

    /**
     * Keeps a document and never cites it again.
     *
     * @return the document
     */
    @Post("/{id}/retire")
    DocumentView retireDocument(long id) {
        return moved(id, Document.RETIRED);
    }

    /**
     * Removes a document with all its versions.
     */
    @Delete("/{id}")
    @ApiResponse(responseCode = "204", description = "gone")
    HttpResponse<Void> deleteDocument(long id) {
        if (!library.delete(id)) {
            throw unknown(id);
        }
        return HttpResponse.noContent();
    }

    /**
     * What a document said before, newest first, without bodies.
     *
     * @return the versions
     */
    @Get("/{id}/versions")
    List<VersionView> documentVersions(long id, @Valid @RequestBean Paging page) {
        get(id);
        return library.versions(id, page).stream().map(VersionView::of).toList();
    }

    /**
     * One version with its body.
     *
     * @return the version
     */
    @Get("/{id}/versions/{version}")
    VersionView documentVersion(long id, int version) {
        return library.version(id, version).map(VersionView::of).orElseThrow(() -> unknown(id));
    }

    /**
     * How a document was used.
     *
     * @return the counts
     */
    @Get("/{id}/use")
    Use documentUse(long id) {
        get(id);
        return citations.of(id).orElse(Use.none(id));
    }

    /**
     * Whether it helped.
     *
     * @param helpful false if it did not
     */
    @Serdeable
    record Vote(boolean helpful) {}

    /**
     * Counts an agent's vote.
     *
     * @return the counts
     */
    @Post("/{id}/votes")
    Use voteForDocument(long id, @Body Vote vote) {
        citations.vote(get(id), vote.helpful());
        return documentUse(id);
    }

    private DocumentView moved(long id, String status) {
        library.changeStatus(id, status);
        return DocumentView.of(get(id));
    }

    private DocumentSpec spec(DocumentBody body, @Nullable Document old) {
        if (body.validFrom() != null
                && body.validUntil() != null
                && !body.validFrom().isBefore(body.validUntil())) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "valid_from has to be before valid_until.");
        }
        return new DocumentSpec(
                old != null ? old.slug() : body.slug() != null ? body.slug() : Slugs.of(body.title()),
                body.title(),
                markdown(body),
                body.link(),
                body.isPublic() == null || body.isPublic(),
                body.category(),
                body.product(),
                Objects.requireNonNullElse(body.language(), "en"),
                Objects.requireNonNullElse(body.tags(), List.of()),
                body.validFrom(),
                body.validUntil(),
                Objects.requireNonNullElse(body.status(), old == null ? Document.DRAFT : old.status()),
                old == null ? DocumentSpec.BY_HAND : old.origin(),
                null);
    }

    private String markdown(DocumentBody body) {
        if (!"html".equals(body.format())) {
            return body.body();
        }
        return switch (files.read(body.bytes(), Format.HTML)) {
            case Reading.Text text -> text.markdown();
            case Reading.Unreadable unreadable -> throw new ProblemException(HttpStatus.BAD_REQUEST, unreadable.why());
        };
    }

    private Document get(long id) {
        return Optional.of(id).flatMap(library::find).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(long id) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "There is no document " + id + ", or not this version of it.");
    }

    private static ProblemException changedMeanwhile(Document document) {
        return new ProblemException(
                HttpStatus.PRECONDITION_FAILED,
                String.format(
                        Locale.ROOT,
                        "Document %d was changed meanwhile. Read it again and change version %d.",
                        document.id(),
                        document.version()));
    }

    private static String etag(Document document) {
        return "\"" + document.version() + "\"";
    }

    private static HttpResponse<DocumentView> tagged(MutableHttpResponse<DocumentView> response, Document document) {
        return response.header(HttpHeaders.ETAG, etag(document));
    }
}
