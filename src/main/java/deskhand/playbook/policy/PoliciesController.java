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
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far the bot may go, for connections, channels and categories. */
@Controller("/api/v1/policies")
@Tag(name = "Policies")
@GuardedApi
class PoliciesController {

    private final PolicyBook book;

    PoliciesController(PolicyBook book) {
        this.book = book;
    }

    /**
     * A policy. Of all that fit a turn the most careful counts, and none lets the bot go further than its connection's mode.
     *
     * @param connection nothing: any
     * @param channel the helpdesk's word for the channel, such as email; nothing: any
     * @param category nothing: any
     * @param mode off, shadow, draft or auto; nothing sets no limit
     * @param threshold below this confidence a reply becomes a draft; counts beside the category's own
     * @param reviewShare which share of the replies that would be sent goes to people for review, 0 to 1
     */
    @Schema(name = "Policy")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record PolicyView(
            long id,
            @Nullable String connection,
            @Nullable String channel,
            @Nullable String category,
            @Nullable String mode,
            @Nullable Double threshold,
            @Nullable Double reviewShare) {

        static PolicyView of(Policy policy) {
            return new PolicyView(
                    Objects.requireNonNullElse(policy.id(), 0L),
                    policy.connection(),
                    policy.channel(),
                    policy.category(),
                    policy.mode(),
                    policy.threshold(),
                    policy.reviewShare());
        }
    }

    /** A policy as it shall be; see Policy. */
    @Schema(name = "PolicyChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(
            @Nullable @Size(min = 1, max = 63) String connection,
            @Nullable @Size(min = 1, max = 100) String channel,
            @Nullable @Size(min = 1, max = 100) String category,

            @Nullable @Pattern(regexp = "off|shadow|draft|auto")
            String mode,

            @Nullable @DecimalMin("0") @DecimalMax("1") Double threshold,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double reviewShare) {}

    /**
     * All policies, oldest first.
     *
     * @return the policies
     */
    @Get
    List<PolicyView> policies(@Valid @RequestBean Listing list) {
        return list.of(PolicyView.class, book.all().stream().map(PolicyView::of));
    }

    /**
     * Sets the policy of a connection, channel and category, in place of the one they had. It counts within two seconds.
     *
     * @return the policy
     */
    @Put
    PolicyView putPolicy(@Valid @Body Change change) {
        return PolicyView.of(book.put(new Policy(
                null,
                change.connection(),
                change.channel(),
                change.category(),
                change.mode(),
                change.threshold(),
                change.reviewShare())));
    }

    /** Removes a policy. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void deletePolicy(long id) {
        if (!book.remove(id)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "There is no policy " + id + ".");
        }
    }
}
