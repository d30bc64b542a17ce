package deskhand.knowledge.ingest;

import deskhand.knowledge.reading.Files;
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
import java.util.List;
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

    private final Uploads uploads;
    private final FileDesk desk;
    private final Clock clock;

    UploadsController(Uploads uploads, FileDesk desk, Clock clock) {
        this.uploads = uploads;
        this.desk = desk;
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
     * Announces a file.
     */
    @Post
    @ApiResponse(
            responseCode = "201",
            description = "where to send it",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    HttpResponse<UploadView> startUpload(@Valid @Body UploadBody body) {
        uploads.forget(clock.instant().minus(KEPT));
        FileDesk.checkName(body.name());
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
        return desk.alone(() -> {
            var file = new ByteArrayOutputStream();
            var next = 1;
            for (var part : uploads.parts(id)) {
                if (part.position() != next) {
                    throw bad("Part " + next + " is missing. Send it and finish again.");
                }
                file.writeBytes(part.bytes());
                next++;
            }
            var results = desk.keep(
                    name,
                    file.toByteArray(),
                    new FileDesk.Wish(
                            body.category(), body.product(), body.language(), Boolean.TRUE.equals(body.publish())));
            uploads.delete(id);
            return results;
        });
    }

    private String name(long id) {
        return uploads.name(id)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "There is no upload " + id + ", or it was finished."));
    }

    private static ProblemException bad(String why) {
        return new ProblemException(HttpStatus.BAD_REQUEST, why);
    }
}
