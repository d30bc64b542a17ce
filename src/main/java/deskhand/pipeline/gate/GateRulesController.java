package deskhand.pipeline.gate;

import deskhand.conversation.Conversations;
import deskhand.conversation.TeamWords;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.playbook.gate.GateRule;
import deskhand.playbook.gate.GateRuleBook;
import deskhand.playbook.gate.LiveRule;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;

/** Gate rules: what a reply must not contain. */
@Controller("/api/v1/gate-rules")
@Tag(name = "Gate rules")
@GuardedApi
class GateRulesController {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
    private static final int MOST_SAMPLES = 50;
    private static final int EXCERPT = 300;

    private final GateRuleBook book;
    private final Trials trials;
    private final Conversations conversations;

    GateRulesController(GateRuleBook book, Trials trials, Conversations conversations) {
        this.book = book;
        this.trials = trials;
        this.conversations = conversations;
    }

    /**
     * All gate rules by name.
     *
     * @return the rules
     */
    @Get
    List<GateRuleViews.View> gateRules() {
        return book.all().stream().map(GateRuleViews.View::of).toList();
    }

    /**
     * One gate rule.
     *
     * @return the rule
     */
    @Get("/{name}")
    GateRuleViews.View gateRule(String name) {
        return book.find(name).map(GateRuleViews.View::of).orElseThrow(() -> none(name));
    }

    /**
     * Creates or replaces a gate rule. It counts within two seconds; try it first. Without a pattern it must have the name
     * of a check.
     *
     * @param name lower-case letters, digits and hyphens
     * @return the rule
     */
    @Put("/{name}")
    GateRuleViews.View putGateRule(String name, @Valid @Body GateRuleViews.Change change) {
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
            return GateRuleViews.View.of(book.put(change.named(name)));
        } catch (IllegalArgumentException e) {
            throw bad("The pattern cannot be understood: " + e.getMessage());
        }
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
            var rule = book.ready(new GateRule(
                    "trial",
                    trial.pattern(),
                    "",
                    "draft",
                    List.of(),
                    List.of(),
                    Objects.requireNonNullElse(trial.allowed(), List.of()),
                    true));
            var said = conversations.newestOfTeam(Objects.requireNonNullElse(trial.messages(), 500));
            var hits = said.stream().filter(one -> isAgainst(rule, one)).toList();
            return new GateRuleViews.Hits(
                    said.size(),
                    hits.size(),
                    hits.stream()
                            .limit(MOST_SAMPLES)
                            .map(GateRulesController::hit)
                            .toList());
        } catch (IllegalArgumentException e) {
            throw bad("The pattern cannot be understood: " + e.getMessage());
        }
    }

    private static boolean isAgainst(LiveRule rule, TeamWords said) {
        return Sentences.of(said.text()).stream().anyMatch(rule::isAgainst);
    }

    private static GateRuleViews.Hit hit(TeamWords said) {
        var text = said.text().length() <= EXCERPT ? said.text() : said.text().substring(0, EXCERPT) + "…";
        return new GateRuleViews.Hit(said.conversationRef(), said.saidAt(), said.byBot(), text);
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
