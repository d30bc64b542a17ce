package deskhand.configuration;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/** How long things are kept. */
@Controller("/api/v1/retention")
@Tag(name = "Configuration")
@GuardedApi
class RetentionController {

    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    /**
     * How long something is kept.
     *
     * @param says what is deleted, and what cannot be done any more then
     * @param keepDays 0: for ever
     * @param isSet whether somebody set it; else it is as the service was shipped or as its settings say
     */
    @Schema(name = "Retention")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RetentionView(String name, String says, int keepDays, boolean isSet) {

        static RetentionView of(Retention.Kept kept) {
            return new RetentionView(kept.name(), kept.says(), kept.keepDays(), kept.isSet());
        }
    }

    /**
     * How long it is to be kept.
     *
     * @param keepDays at least 7, or 0 for ever
     */
    @Schema(name = "RetentionChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RetentionChange(@Min(0) @Max(36_500) int keepDays) {}

    /**
     * Everything that is deleted when it is old.
     *
     * @return how long each is kept
     */
    @Get
    List<RetentionView> retention(@Valid @RequestBean Listing list) {
        return list.of(RetentionView.class, retention.all().stream().map(RetentionView::of));
    }

    /**
     * Sets how long something is kept. What is older is deleted within the hour and cannot be brought back.
     *
     * @return how long it is kept
     */
    @Put("/{name}")
    RetentionView putRetention(String name, @Valid @Body RetentionChange change) {
        if (change.keepDays() > 0 && change.keepDays() < Retention.LEAST_DAYS) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "Things are kept for seven days at least, because turns still look at them.");
        }
        if (!retention.keep(name, change.keepDays())) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "Nothing is called " + name + "; there are "
                            + retention.all().stream().map(Retention.Kept::name).toList() + ".");
        }
        return retention.all().stream()
                .filter(kept -> kept.name().equals(name))
                .map(RetentionView::of)
                .findFirst()
                .orElseThrow();
    }
}
