package deskhand.pipeline.gate;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.Seal;
import deskhand.platform.listing.Listing;
import deskhand.playbook.gate.GateRule;
import deskhand.playbook.gate.GateRuleBook;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gate rules: what a reply must not contain. */
@Controller("/api/v1/gate-rules")
@Tag(name = "Gate rules")
@GuardedApi
class GateRulesController {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    private final GateRuleBook book;
    private final Trials trials;
    private final GateRuleTrials patterns;

    GateRulesController(GateRuleBook book, Trials trials, GateRuleTrials patterns) {
        this.book = book;
        this.trials = trials;
        this.patterns = patterns;
    }

    /**
     * All gate rules by name.
     *
     * @return the rules
     */
    @Get
    List<GateRuleViews.View> gateRules(@Valid @RequestBean Listing list) {
        return list.of(GateRuleViews.View.class, book.all().stream().map(GateRuleViews.View::of));
    }

    /**
     * One gate rule. The header ETag names its state, for If-Match.
     *
     * @return the rule
     */
    @Get("/{name}")
    HttpResponse<GateRuleViews.View> gateRule(String name) {
        return book.find(name).map(GateRulesController::sealed).orElseThrow(() -> none(name));
    }

    /**
     * Creates or replaces a gate rule. It counts within two seconds; try it first. Without a pattern it must have the name
     * of a check.
     *
     * @param name lower-case letters, digits and hyphens
     * @param seen the ETag of the rule as you know it; if it is another by now, nothing changes
     * @return the rule
     */
    @Put("/{name}")
    HttpResponse<GateRuleViews.View> putGateRule(
            String name, @Valid @Body GateRuleViews.Change change, @Nullable @Header("If-Match") String seen) {
        if (!name.matches(NAME)) {
            throw bad("A rule's name is of lower-case letters, digits and hyphens, for example our-competitors.");
        }
        var isCheck = Checks.names().contains(name);
        if (isCheck == (change.pattern() != null)) {
            throw bad(
                    isCheck
                            ? name + " is a check in code and takes no pattern."
                            : "A rule needs a pattern. Only these checks go without: "
                                    + String.join(", ", Checks.names()) + ".");
        }
        try {
            return sealed(book.put(change.named(name), seen));
        } catch (IllegalArgumentException e) {
            throw bad("The pattern cannot be understood: " + e.getMessage());
        }
    }

    private static HttpResponse<GateRuleViews.View> sealed(GateRule rule) {
        return HttpResponse.ok(GateRuleViews.View.of(rule)).header(HttpHeaders.ETAG, Seal.tag(rule));
    }

    /** Removes a gate rule. A check is switched off instead: put it with enabled set to false. */
    @Delete("/{name}")
    @ApiResponse(responseCode = "204", description = "removed", content = @Content(schema = @Schema(hidden = true)))
    HttpResponse<Object> deleteGateRule(String name) {
        if (Checks.names().contains(name)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, name + " is a check in code. Put it with enabled set to false instead.");
        }
        if (!book.delete(name)) {
            throw none(name);
        }
        return HttpResponse.noContent();
    }

    /**
     * Tries a pattern on what the bot and the team replied last, without storing it.
     *
     * @return which replies it is against
     */
    @Post("/try")
    GateRuleViews.Hits tryGateRule(@Valid @Body GateRuleViews.Trial trial) {
        try {
            var found = patterns.run(
                    new GateRule(
                            "trial",
                            trial.pattern(),
                            "",
                            "draft",
                            List.of(),
                            List.of(),
                            Objects.requireNonNullElse(trial.allowed(), List.of()),
                            true),
                    Objects.requireNonNullElse(trial.messages(), 500));
            return new GateRuleViews.Hits(
                    found.lookedAt(),
                    found.hits(),
                    found.share(),
                    found.micros(),
                    found.samples().stream().map(GateRuleViews.Hit::of).toList());
        } catch (IllegalArgumentException e) {
            throw bad("The pattern cannot be understood: " + e.getMessage());
        }
    }

    /**
     * Says what the rules in force have against replies, as if the bot had written them. Nothing is stored and no model is
     * asked.
     *
     * @return what was found in each reply, in their order
     */
    @Post("/check")
    List<GateRuleViews.Checked> checkReplies(@Valid @Body GateRuleViews.ToCheck asked) {
        return asked.replies().stream().map(trials::check).toList();
    }

    private static ProblemException none(String name) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no gate rule " + name + ".");
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, detail);
    }
}
