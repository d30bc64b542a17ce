package deskhand.pipeline.outstanding;

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
import io.micronaut.http.annotation.QueryValue;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outstanding cases: rules over the records, cases that were written down, and the customers that the hourly search found. */
@Controller("/api/v1/outstanding")
@Tag(name = "Outstanding cases")
@GuardedApi
class OutstandingController {

    private final OutstandingRows rows;
    private final OutstandingBook book;

    OutstandingController(OutstandingRows rows, OutstandingBook book) {
        this.rows = rows;
        this.book = book;
    }

    /**
     * A rule over the records.
     *
     * @param says what it looks for and what days means to it
     * @param confidence how sure a find is, from 0 to 1
     * @param forbidsAuto whether a reply to such a customer becomes a draft
     */
    @Schema(name = "OutstandingRule")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RuleView(String name, String says, int days, double confidence, boolean forbidsAuto, boolean enabled) {

        static RuleView of(OutstandingRule rule) {
            return new RuleView(
                    rule.name(), rule.says(), rule.days(), rule.confidence(), rule.forbidsAuto(), rule.enabled());
        }
    }

    /** What is to change; what is left out stays. */
    @Schema(name = "OutstandingRuleChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RuleChange(
            @Nullable @Min(0) @Max(365) Integer days,
            @Nullable @Min(0) @Max(1) Double confidence,
            @Nullable Boolean forbidsAuto,
            @Nullable Boolean enabled) {}

    /**
     * A case that concerns many customers, such as a batch that leaks.
     *
     * @param looksLike how customers write about it; a message near enough in meaning meets the case
     * @param says what is known, for the specialist and for people
     */
    @Schema(name = "OutstandingCase")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record CaseView(long id, String title, String looksLike, String says, boolean forbidsAuto, boolean enabled) {

        static CaseView of(OutstandingCase one) {
            return new CaseView(one.id(), one.title(), one.looksLike(), one.says(), one.forbidsAuto(), one.enabled());
        }
    }

    /** A case as it shall be. */
    @Schema(name = "OutstandingCaseChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record CaseChange(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 600) String looksLike,
            @NotBlank @Size(max = 2_000) String says,
            @Nullable Boolean forbidsAuto,
            @Nullable Boolean enabled) {

        OutstandingCase of(long id) {
            return new OutstandingCase(
                    id, title, looksLike, says, Boolean.TRUE.equals(forbidsAuto), !Boolean.FALSE.equals(enabled));
        }
    }

    /**
     * A customer with something open.
     *
     * @param customer our number of the customer
     * @param source which system told of the customer
     * @param ref the customer's key there
     * @param since how long it has been open
     */
    @Schema(name = "OutstandingCustomer")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record CustomerView(
            long customer, String source, String ref, String rule, String evidence, Instant since, Instant foundAt) {}

    /**
     * All rules.
     *
     * @return the rules
     */
    @Get("/rules")
    List<RuleView> outstandingRules(@Valid @RequestBean Listing list) {
        return list.of(RuleView.class, rows.rules().stream().map(RuleView::of));
    }

    /**
     * Changes a rule.
     *
     * @return the rule
     */
    @Put("/rules/{name}")
    RuleView putOutstandingRule(String name, @Valid @Body RuleChange change) {
        var rule = rows.rules().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no rule " + name + "."));
        var changed = new OutstandingRule(
                name,
                rule.says(),
                change.days() == null ? rule.days() : change.days(),
                change.confidence() == null ? rule.confidence() : change.confidence(),
                change.forbidsAuto() == null ? rule.forbidsAuto() : change.forbidsAuto(),
                change.enabled() == null ? rule.enabled() : change.enabled());
        book.change(changed, null);
        return RuleView.of(changed);
    }

    /**
     * All cases.
     *
     * @return the cases, a thousand at most
     */
    @Get("/cases")
    List<CaseView> outstandingCases(@Valid @RequestBean Listing list) {
        return list.of(CaseView.class, rows.cases().stream().map(CaseView::of));
    }

    /**
     * Writes a case down. It counts from the next message on.
     *
     * @return the case
     */
    @Post("/cases")
    CaseView postOutstandingCase(@Valid @Body CaseChange change) {
        try {
            return CaseView.of(book.add(change.of(0)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Replaces a case.
     *
     * @return the case
     */
    @Put("/cases/{id}")
    CaseView putOutstandingCase(long id, @Valid @Body CaseChange change) {
        var changed = change.of(id);
        if (!book.change(changed, null)) {
            throw noCase(id);
        }
        return CaseView.of(changed);
    }

    /** Removes a case. */
    @Delete("/cases/{id}")
    @ApiResponse(responseCode = "204", description = "removed", content = @Content(schema = @Schema(hidden = true)))
    HttpResponse<Object> deleteOutstandingCase(long id) {
        if (!book.remove(id)) {
            throw noCase(id);
        }
        return HttpResponse.noContent();
    }

    /**
     * Customers with something open, as of the last hourly search, newest first. Nobody is written to because of it.
     *
     * @param rule only what this rule found
     * @param sort newest or oldest first, by since when it is open
     * @param page from 0
     * @return a page of customers
     */
    @Get("/customers")
    List<CustomerView> outstandingCustomers(
            @QueryValue(defaultValue = "") String rule,
            @QueryValue(defaultValue = "newest") @Pattern(regexp = "newest|oldest") String sort,
            @QueryValue(defaultValue = "0") @Min(0) @Max(1_000) int page,
            @QueryValue(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return rows.found(rule, sort, limit, page * limit).stream()
                .map(one -> new CustomerView(
                        one.customerId(),
                        one.source(),
                        one.ref(),
                        one.rule(),
                        one.evidence(),
                        one.since(),
                        one.foundAt()))
                .toList();
    }

    private static ProblemException noCase(long id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no case " + id + ".");
    }
}
