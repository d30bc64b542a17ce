package deskhand.knowledge.ingest;

import deskhand.knowledge.Document;
import deskhand.knowledge.DocumentSpec;
import deskhand.knowledge.Library;
import deskhand.knowledge.Slugs;
import deskhand.knowledge.reading.Archive;
import deskhand.knowledge.reading.Files;
import deskhand.knowledge.reading.Format;
import deskhand.knowledge.reading.Reading;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Files of up to 20 MB, sent in parts: requests are kept small, so that nobody can fill the memory with them. Several parts may
 * be sent again or in any order.
 */
@Controller("/api/v1/knowledge/uploads")
@Tag(name = "Knowledge")
@GuardedApi
class UploadsController {

    private static final int MOST_PARTS = 64;
    private static final Duration KEPT = Duration.ofDays(1);

    /** One file in memory at a time. */
    private final Semaphore memory = new Semaphore(1);

    private final Uploads uploads;
    private final Library library;
    private final Files files;
    private final Clock clock;

    UploadsController(Uploads uploads, Library library, Files files, Clock clock) {
        this.uploads = uploads;
        this.library = library;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A file that is going to be sent.
     *
     * @param name with its ending: md, html, txt, pdf, docx or zip
     */
    @Schema(name = "KnowledgeUploadStart")
    @Serdeable
    record UploadBody(@NotBlank @Size(max = 300) String name) {}

    /**
     * Where to send the parts.
     *
     * @param partsPath with the number of the part at its end
     * @param largestPart in bytes
     */
    @Schema(name = "KnowledgeUpload")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record UploadView(long id, String partsPath, int largestPart) {}

    /**
     * What the documents of a file shall be. What is left out has its default.
     *
     * @param publish whether they are published at once; otherwise they are drafts
     */
    @Schema(name = "KnowledgeUploadEnd")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record EndBody(
            @Nullable @Size(max = 100) String category,
            @Nullable @Size(max = 100) String product,

            @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
            String language,

            @Nullable Boolean publish) {}

    /**
     * What became of a file.
     *
     * @param slug the document, if it could be read
     * @param result created, changed, unchanged or unreadable
     * @param why it could not be read
     */
    @Schema(name = "KnowledgeUploadedFile")
    @Serdeable
    record Uploaded(
            String name,
            @Nullable String slug,
            String result,
            @Nullable String why) {}

    /**
     * Announces a file.
     */
    @Post
    @ApiResponse(
            responseCode = "201",
            description = "where to send it",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    HttpResponse<UploadView> startUpload(@Valid @Body UploadBody body) {
        uploads.forget(clock.instant().minus(KEPT));
        if (!isZip(body.name()) && Format.of(body.name()).isEmpty()) {
            throw bad("The name has to end with .md, .html, .txt, .pdf, .docx or .zip.");
        }
        var id = uploads.begin(body.name(), clock.instant());
        return HttpResponse.created(new UploadView(id, "/api/v1/knowledge/uploads/" + id + "/parts/", 1_000_000));
    }

    /**
     * Takes a part of the file, at most a million bytes.
     *
     * @param position the first is 1
     */
    @Put("/{id}/parts/{position}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ApiResponse(responseCode = "204", description = "kept")
    HttpResponse<Void> putPart(long id, @Min(1) @Max(MOST_PARTS) int position, @Body byte[] part) {
        name(id);
        if (uploads.size(id) + part.length > Files.LARGEST) {
            throw bad("The file is larger than 20 MB. Split it into smaller ones.");
        }
        uploads.put(id, position, part);
        return HttpResponse.noContent();
    }

    /**
     * Makes documents of the file. A document with the same name is changed.
     *
     * @return what became of each file
     */
    @Post("/{id}/finish")
    List<Uploaded> finishUpload(long id, @Valid @Body EndBody body) {
        var name = name(id);
        if (!memory.tryAcquire()) {
            throw new ProblemException(HttpStatus.CONFLICT, "Another file is being read. Try again in a minute.");
        }
        try {
            var file = new ByteArrayOutputStream();
            uploads.parts(id).forEach(part -> file.writeBytes(part.bytes()));
            var results =
                    isZip(name) ? archive(file.toByteArray(), body) : List.of(one(name, file.toByteArray(), body));
            uploads.delete(id);
            return results;
        } finally {
            memory.release();
        }
    }

    private List<Uploaded> archive(byte[] zip, EndBody body) {
        var archive = Archive.read(zip, files);
        if (archive.files().isEmpty()) {
            throw bad(archive.trouble());
        }
        var results = new ArrayList<Uploaded>();
        archive.files().forEach(item -> results.add(keep(item.name(), item.reading(), body)));
        if (!archive.trouble().isEmpty()) {
            results.add(new Uploaded("(the rest)", null, "unreadable", archive.trouble()));
        }
        return results;
    }

    private Uploaded one(String name, byte[] file, EndBody body) {
        return keep(name, files.read(file, Format.of(name).orElseThrow()), body);
    }

    private Uploaded keep(String name, Reading reading, EndBody body) {
        return switch (reading) {
            case Reading.Unreadable unreadable -> new Uploaded(name, null, "unreadable", unreadable.why());
            case Reading.Text text -> {
                var plain = name.substring(0, Math.max(1, name.lastIndexOf('.')));
                var slug = Slugs.of(plain);
                var known = library.find(slug);
                var publish = Boolean.TRUE.equals(body.publish());
                var kept = library.keep(new DocumentSpec(
                        slug,
                        text.title() == null ? plain.substring(plain.lastIndexOf('/') + 1) : text.title(),
                        text.markdown(),
                        known.map(Document::link).orElse(null),
                        true,
                        body.category(),
                        body.product(),
                        Objects.requireNonNullElse(body.language(), "en"),
                        known.map(Document::tags).orElse(List.of()),
                        known.map(Document::validFrom).orElse(null),
                        known.map(Document::validUntil).orElse(null),
                        publish
                                ? Document.PUBLISHED
                                : known.map(Document::status).orElse(Document.DRAFT),
                        DocumentSpec.BY_HAND,
                        null));
                yield new Uploaded(name, slug, kept.name().toLowerCase(Locale.ROOT), null);
            }
        };
    }

    private String name(long id) {
        return uploads.name(id)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "There is no upload " + id + ", or it was finished."));
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static ProblemException bad(String why) {
        return new ProblemException(HttpStatus.BAD_REQUEST, why);
    }
}
