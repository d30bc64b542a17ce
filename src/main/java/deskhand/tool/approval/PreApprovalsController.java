package deskhand.tool.approval;

import deskhand.customer.Trust;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations that are carried out without asking a person, within limits and only where no policy speaks against it. */
@Controller("/api/v1/pre-approvals")
@Tag(name = "Approvals")
@GuardedApi
class PreApprovalsController {

    private final PreApprovals rules;

    PreApprovalsController(PreApprovals rules) {
        this.rules = rules;
    }

    /**
     * A pre-approval.
     *
     * @param most the most money at once
     * @param times so often for one customer within ninety days
     * @param categories only in conversations of these categories; none: in all
     * @param trust how well it must be known who writes
     */
    @Schema(name = "PreApproval")
    @Serdeable
    record View(
            long id,
            String name,
            String operation,
            @Nullable BigDecimal most,
            @Nullable String currency,
            int times,
            List<String> categories,

            @Schema(
                    type = "string",
                    allowableValues = {"claimed", "verified"})
            String trust,

            boolean enabled) {

        static View of(PreApproval rule) {
            return new View(
                    rule.id(),
                    rule.name(),
                    rule.operation(),
                    rule.most(),
                    rule.currency(),
                    rule.times(),
                    rule.categories(),
                    rule.trust().word(),
                    rule.enabled());
        }
    }

    /**
     * A pre-approval as it shall be.
     *
     * @param operation such as skip_month
     * @param most the most money at once; needed for what pays money out, together with the currency
     * @param times so often for one customer within ninety days
     * @param categories none: all
     * @param enabled on unless it says false
     */
    @Schema(name = "PreApprovalChange")
    @Serdeable
    record Change(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 60) String operation,

            @Nullable @DecimalMin("0.01") @Digits(integer = 9, fraction = 2)
            BigDecimal most,

            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotNull @Min(1) @Max(1000) Integer times,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> categories,
            @Nullable @Pattern(regexp = "claimed|verified") String trust,
            @Nullable Boolean enabled) {}

    /**
     * All pre-approvals, two hundred at most. Two come with the service, switched off.
     *
     * @return the pre-approvals
     */
    @Get
    List<View> preApprovals(@Valid @RequestBean Listing list) {
        return list.of(View.class, rules.all().stream().map(View::of));
    }

    /**
     * Adds a pre-approval.
     *
     * @return the pre-approval
     */
    @Post
    View postPreApproval(@Valid @Body Change change) {
        return stored(0, change);
    }

    /**
     * Replaces a pre-approval.
     *
     * @return the pre-approval
     */
    @Put("/{id}")
    View putPreApproval(long id, @Valid @Body Change change) {
        if (rules.find(id).isEmpty()) {
            throw unknown(id);
        }
        return stored(id, change);
    }

    /** Removes a pre-approval. */
    @Delete("/{id}")
    @ApiResponse(responseCode = "204", description = "It is gone.", content = @Content)
    HttpResponse<Void> deletePreApproval(long id) {
        if (!rules.remove(id)) {
            throw unknown(id);
        }
        return HttpResponse.noContent();
    }

    private View stored(long id, Change change) {
        return View.of(rules.keep(new PreApproval(
                id,
                change.name().strip(),
                change.operation(),
                change.most(),
                change.currency(),
                change.times(),
                Objects.requireNonNullElse(change.categories(), List.of()),
                Trust.valueOf(
                        Objects.requireNonNullElse(change.trust(), "verified").toUpperCase(Locale.ROOT)),
                !Boolean.FALSE.equals(change.enabled()))));
    }

    private static ProblemException unknown(long id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no pre-approval " + id + ".");
    }
}
