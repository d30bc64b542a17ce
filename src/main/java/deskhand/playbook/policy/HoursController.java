package deskhand.playbook.policy;

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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When people are there, per connection. */
@Controller("/api/v1/business-hours")
@Tag(name = "Business hours")
@GuardedApi
class HoursController {

    private static final String SPAN = "(mon|tue|wed|thu|fri|sat|sun) \\d\\d:\\d\\d-\\d\\d:\\d\\d";

    private final PolicyBook book;

    HoursController(PolicyBook book) {
        this.book = book;
    }

    /**
     * When people are there. Whoever is handed over at another time is told the hours.
     *
     * @param connection the connection's name, or * for those without hours of their own
     * @param timeZone such as Europe/Berlin
     * @param hours such as "mon 09:00-12:30"; a day may have several
     * @param holidays days without hours, such as 2026-12-25
     * @param modeWithin how far the bot may go during these hours; nothing sets no limit
     * @param modeOutside how far it may go at other times; nothing sets no limit
     */
    @Schema(name = "BusinessHours")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record HoursView(
            String connection,
            String timeZone,
            List<String> hours,
            List<String> holidays,
            @Nullable String modeWithin,
            @Nullable String modeOutside) {

        static HoursView of(BusinessHours kept) {
            return new HoursView(
                    kept.connection(),
                    kept.timeZone(),
                    kept.hours(),
                    kept.holidays(),
                    kept.modeWithin(),
                    kept.modeOutside());
        }
    }

    /** Business hours as they shall be; see BusinessHours. */
    @Schema(name = "BusinessHoursChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(
            @NotBlank @Size(max = 60) String timeZone,
            @NotNull @Size(min = 1, max = 50) List<@Pattern(regexp = SPAN) String> hours,
            @Nullable @Size(max = 200) List<@Pattern(regexp = "\\d{4}-\\d\\d-\\d\\d") String> holidays,

            @Nullable @Pattern(regexp = "off|shadow|draft|auto")
            String modeWithin,

            @Nullable @Pattern(regexp = "off|shadow|draft|auto")
            String modeOutside) {}

    /**
     * All business hours by connection.
     *
     * @return the hours
     */
    @Get
    List<HoursView> businessHours(@Valid @RequestBean Listing list) {
        return list.of(HoursView.class, book.allHours().stream().map(HoursView::of));
    }

    /**
     * Sets the hours of a connection. They count within two seconds.
     *
     * @param connection the connection's name, or * for those without hours of their own
     * @return the hours
     */
    @Put("/{connection}")
    HoursView putBusinessHours(String connection, @Valid @Body Change change) {
        var kept = new BusinessHours(
                connection,
                change.timeZone(),
                change.hours(),
                Objects.requireNonNullElse(change.holidays(), List.of()),
                change.modeWithin(),
                change.modeOutside());
        try {
            ZoneId.of(kept.timeZone());
            kept.holidays().forEach(LocalDate::parse);
            kept.spans();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "This cannot be understood: " + e.getMessage()
                            + ". A time zone is like Europe/Berlin, hours like mon 09:00-17:00, a holiday like 2026-12-25.");
        }
        return HoursView.of(book.put(kept));
    }

    /** Removes the hours of a connection. */
    @Delete("/{connection}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteBusinessHours(String connection) {
        if (!book.removeHours(connection)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "No hours are kept for " + connection + ".");
        }
    }
}
