package deskhand.pipeline.gate;

import deskhand.base.Marked;
import deskhand.playbook.PatternTrial;
import deskhand.playbook.gate.GateRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gate rules as the API shows and takes them. */
final class GateRuleViews {

    private GateRuleViews() {}

    /**
     * A gate rule.
     *
     * @param pattern an RE2 regular expression, matched without regard to case on each sentence; none: a check in code
     * @param because tells people, and the specialist who tries again, what is wrong
     * @param verdict revise lets the specialist try once more, draft is for a person to look at, escalate hands over
     * @param languages what the pattern covers, for people to know; it is looked for in every reply
     * @param categories where it counts; none: everywhere
     * @param allowed for a pattern, words that let a sentence pass; for checks of links, addresses and numbers, those that
     *     may be named
     */
    @Schema(name = "GateRule")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record View(
            String name,
            @Nullable String pattern,
            String because,

            @Schema(
                    type = "string",
                    allowableValues = {"revise", "draft", "escalate"})
            String verdict,

            List<String> languages,
            List<String> categories,
            List<String> allowed,
            boolean enabled) {

        static View of(GateRule rule) {
            return new View(
                    rule.name(),
                    rule.pattern(),
                    rule.because(),
                    rule.verdict(),
                    rule.languages(),
                    rule.categories(),
                    rule.allowed(),
                    rule.enabled());
        }
    }

    /** A gate rule as it shall be; see GateRule. What is left out is empty, and it is enabled. */
    @Schema(name = "GateRuleChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(
            @Nullable @Size(min = 1, max = 8_000) String pattern,
            @NotBlank @Size(max = 500) String because,

            @NotNull @Pattern(regexp = "revise|draft|escalate")
            String verdict,

            @Nullable @Size(max = 50) List<@Pattern(regexp = "[a-z]{2,3}") String> languages,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> categories,
            @Nullable @Size(max = 500) List<@NotBlank @Size(max = 200) String> allowed,
            @Nullable Boolean enabled) {

        GateRule named(String name) {
            return new GateRule(
                    name,
                    pattern,
                    because,
                    verdict,
                    Objects.requireNonNullElse(languages, List.of()),
                    Objects.requireNonNullElse(categories, List.of()),
                    Objects.requireNonNullElse(allowed, List.of()),
                    !Boolean.FALSE.equals(enabled));
        }
    }

    /**
     * A pattern to be tried on what was replied last.
     *
     * @param messages on how many replies, 500 if left out
     */
    @Schema(name = "GateRuleTrial")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Trial(
            @NotBlank @Size(max = 8_000) String pattern,
            @Nullable @Size(max = 500) List<@NotBlank @Size(max = 200) String> allowed,
            @Nullable @Min(1) @Max(5_000) Integer messages) {}

    /**
     * What a trial found.
     *
     * @param lookedAt how many replies there were
     * @param share hits among the replies, 0 to 1
     * @param micros how long it took to look at all, in millionths of a second
     * @param samples the newest fifty hits
     */
    @Schema(name = "GateRuleHits")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Hits(int lookedAt, int hits, double share, long micros, List<Hit> samples) {}

    /**
     * A reply that the pattern is against.
     *
     * @param conversation the conversation's number in its helpdesk
     * @param byBot whether the bot wrote it; otherwise a person did
     * @param text around the first find, with straight quotes and single spaces
     * @param found the words that the pattern finds
     */
    @Schema(name = "GateRuleHit")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Hit(String conversation, Instant saidAt, boolean byBot, String text, List<String> found) {

        static Hit of(PatternTrial.Hit hit) {
            return new Hit(
                    hit.conversation(),
                    hit.saidAt(),
                    hit.byBot(),
                    hit.text().stream().map(Marked::text).collect(Collectors.joining()),
                    hit.text().stream()
                            .filter(Marked::isHit)
                            .map(Marked::text)
                            .distinct()
                            .toList());
        }
    }

    @Schema(name = "RepliesToCheck")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ToCheck(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ToCheckOne> replies) {

        @Override
        public String toString() {
            return "RepliesToCheck";
        }
    }

    /**
     * A reply and what it may rest on.
     *
     * @param question what the customer wrote
     * @param sources articles, records, tool results
     * @param category general if left out
     * @param language of the customer; guessed from the question if left out
     */
    @Schema(name = "ReplyToCheck")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ToCheckOne(
            @NotNull @Size(max = 20_000) String reply,
            @Nullable @Size(max = 20_000) String question,
            @Nullable @Size(max = 50) List<@NotNull @Size(max = 40_000) String> sources,
            @Nullable @Size(max = 100) String category,
            @Nullable @Pattern(regexp = "[a-z]{2,3}") String language) {

        @Override
        public String toString() {
            return "ReplyToCheck";
        }
    }

    /**
     * What the rules have against a reply.
     *
     * @param verdict the gravest of all; nothing if it passes
     * @param micros how long it took, in millionths of a second
     */
    @Schema(name = "CheckedReply")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Checked(@Nullable String verdict, List<Found> findings, long micros) {}

    /** A rule and what it saw. */
    @Schema(name = "GateFinding")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Found(String rule, String says) {}
}
