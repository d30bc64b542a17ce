package deskhand.configuration;

import deskhand.configuration.ConfigViews.ChangeView;
import deskhand.configuration.ConfigViews.ImportView;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The whole configuration as one file, to be kept in git and moved from one instance to another. */
@Controller("/api/v1/configuration")
@Tag(name = "Configuration")
@GuardedApi
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfigurationController {

    private static final String YAML = "application/yaml";
    private static final int TOLD = 20;

    private final ConfigFiles files;

    ConfigurationController(ConfigFiles files) {
        this.files = files;
    }

    /**
     * The configuration as YAML, the same lines for the same configuration. Secrets are not in it; keep says where one is
     * stored.
     *
     * @param parts only these, separated by commas, for example categories,prompts
     */
    @Get
    @Produces(YAML)
    @ApiResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = YAML, schema = @Schema(type = "string")))
    HttpResponse<String> configuration(@Nullable @QueryValue String parts) {
        var wanted = parts == null || parts.isBlank()
                ? List.<String>of()
                : Arrays.stream(parts.split(",")).map(String::strip).toList();
        wanted.stream()
                .filter(part -> !files.parts().contains(part))
                .findFirst()
                .ifPresent(part -> {
                    throw bad("There is no part " + part + "; there are " + files.parts() + ".");
                });
        return HttpResponse.ok(files.export(wanted))
                .contentType(MediaType.of(YAML + ";charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"configuration.yaml\"");
    }

    /**
     * Brings a file in: all of it or, if anything in it is wrong, nothing. Counts for the next turn on every node, two
     * seconds later at the latest. Secrets stay as they are.
     *
     * @param dryRun true: only tells what would change
     * @param mode merge: what is not in the file stays; replace: items that are missing in a part that is in the file are
     *     removed
     * @return what changed
     */
    @Post
    @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            content = @Content(mediaType = YAML, schema = @Schema(type = "string")),
            description = "a file as this address gives it, eight million characters at most")
    ImportView importConfiguration(
            @Body InputStream body,
            @QueryValue(value = "dry_run", defaultValue = "false") boolean dryRun,
            @QueryValue(defaultValue = "merge") @Pattern(regexp = "merge|replace") String mode)
            throws IOException {
        try {
            var outcome = files.bringIn(text(body), mode.equals("replace"), dryRun);
            return new ImportView(
                    dryRun, mode, outcome.changes().stream().map(ChangeView::of).toList(), outcome.byHand());
        } catch (BadFile e) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, told(e));
        }
    }

    private static String told(BadFile file) {
        var more = file.troubles().size() - TOLD;
        return "Nothing was changed. "
                + file.troubles().stream().limit(TOLD).map(Trouble::toString).collect(Collectors.joining(" | "))
                + (more > 0 ? " | and " + more + " more" : "");
    }

    private static String text(InputStream body) throws IOException {
        try (body) {
            var bytes = body.readNBytes(ConfigReader.MOST_CHARACTERS + 1);
            if (bytes.length > ConfigReader.MOST_CHARACTERS) {
                throw new ProblemException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "A file has 8 MB at most.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad("The file is not written in UTF-8.");
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, detail);
    }
}
