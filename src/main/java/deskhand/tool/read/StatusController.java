package deskhand.tool.read;

import deskhand.base.Storable;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the tool system_status tells: trouble on our own side, as an admin puts it. */
@Controller("/api/v1/status-lines")
@Tag(name = "Tools")
@GuardedApi
class StatusController {

    private final StatusLines lines;
    private final Clock clock;

    StatusController(StatusLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * How one area is.
     *
     * @param area such as sign-in or payment
     * @param says what customers may be told
     */
    @Schema(name = "StatusLine")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record LineView(
            String area,

            @Schema(
                    type = "string",
                    allowableValues = {"ok", "degraded", "down"})
            String state,

            String says,
            Instant updatedAt) {}

    /** How an area is now. */
    @Schema(name = "StatusLineChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record LineChange(
            @NotNull @Pattern(regexp = "ok|degraded|down") String state,
            @NotBlank @Size(max = 500) String says) {}

    /**
     * All that is said, at most 100 areas.
     *
     * @return the lines by area
     */
    @Get
    List<LineView> statusLines(@Valid @RequestBean Listing list) {
        return list.of(LineView.class, lines.all().stream().map(StatusController::view));
    }

    /**
     * Says how an area is, from now on.
     *
     * @param area lower-case letters, digits and hyphens
     * @return the line
     */
    @Put("/{area}")
    LineView putStatusLine(@Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String area, @Valid @Body LineChange change) {
        var line = new StatusLines.Line(
                area, change.state().toUpperCase(Locale.ROOT), Storable.text(change.says()), clock.instant());
        lines.put(area, line.state(), line.says(), line.updatedAt());
        return view(line);
    }

    /** Says nothing of an area any more. */
    @Delete("/{area}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteStatusLine(String area) {
        if (lines.remove(area) == 0) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "Nothing is said of the area " + area + ".");
        }
    }

    private static LineView view(StatusLines.Line line) {
        return new LineView(line.area(), line.state().toLowerCase(Locale.ROOT), line.says(), line.updatedAt());
    }
}
