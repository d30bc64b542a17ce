package deskhand.pipeline.outstanding;

import deskhand.base.SafePattern;
import deskhand.model.Errand;
import deskhand.model.ModelUnavailable;
import deskhand.model.Models;
import deskhand.model.OutstandingAnswer;
import deskhand.model.Prompts;
import deskhand.model.Role;
import deskhand.turn.OpenIssues;
import deskhand.turn.OpenIssues.Asked;
import deskhand.turn.OpenIssues.Issue;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a small model what rules and likeness could not tell. It may add one find and take none away, it has to name what it
 * was offered, and to copy its evidence from what it was shown.
 */
@Singleton
class ModelDetector {

    private static final Logger log = LoggerFactory.getLogger(ModelDetector.class);

    /** Surer than not. */
    private static final double LEAST = 0.5;

    /** A word or two can be found in any text. */
    private static final int SHORTEST_QUOTE = 8;

    private final Models models;
    private final Prompts prompts;

    ModelDetector(Models models, Prompts prompts) {
        this.models = models;
        this.prompts = prompts;
    }

    boolean mayBeAsked(Turn turn) {
        return models.has(errand(turn));
    }

    private static Errand errand(Turn turn) {
        return Errand.of(Role.OUTSTANDING, turn.id(), turn.conversationId());
    }

    /** What there is besides {@code found}; nothing, with the reason, if the model does not answer. */
    OpenIssues look(Turn turn, Doubt doubt, List<Issue> found) {
        var prompt = prompts.fill(
                Role.OUTSTANDING,
                "case",
                Map.of(
                        "rules", orNone(rules(doubt)),
                        "cases", orNone(cases(doubt)),
                        "records", orNone(String.join("\n", doubt.records())),
                        "today", turn.startedAt().toString().substring(0, 10),
                        "message", doubt.message()));
        try {
            return models.ask(
                    errand(turn), prompt, OutstandingAnswer.class, (answer, by) -> read(answer, by, doubt, found));
        } catch (ModelUnavailable unavailable) {
            log.warn("Looked for what is open without the model: {}", unavailable.why());
            var why = unavailable.why().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return new OpenIssues(
                    found,
                    new Asked(null, "No model answered (" + why + "), so rules and likeness alone count.", null));
        }
    }

    private static OpenIssues read(OutstandingAnswer answer, String by, Doubt doubt, List<Issue> found) {
        if (!answer.isOutstanding()) {
            return new OpenIssues(found, new Asked(by, "It sees nothing open.", null));
        }
        var trigger = answer.trigger();
        var quote = answer.evidence();
        if (trigger == null || quote == null) {
            throw new IllegalArgumentException("whatever is outstanding needs a trigger and evidence");
        }
        var issue = issue(answer, trigger.strip(), quote.strip(), doubt);
        if (answer.confidence() < LEAST) {
            return new OpenIssues(found, new Asked(by, "It is not sure of " + issue.trigger() + ".", quote.strip()));
        }
        return new OpenIssues(
                Stream.concat(found.stream(), Stream.of(issue)).toList(),
                new Asked(by, "It found " + issue.trigger() + ".", quote.strip()));
    }

    /** A rule speaks of the records, so what the customer says is no evidence for it; a case is met by what they say. */
    private static Issue issue(OutstandingAnswer answer, String trigger, String quote, Doubt doubt) {
        var rule = doubt.rule(trigger).orElse(null);
        if (rule != null) {
            checkQuoted(quote, String.join("\n", doubt.records()), "the records");
            return new Issue(rule.name(), answer.confidence(), quote, rule.forbidsAuto());
        }
        var kept = doubt.kept(trigger)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no trigger '" + trigger + "'; take a name from the lists as it is written there"));
        checkQuoted(quote, doubt.message(), "the customer's message");
        return new Issue(kept.title(), answer.confidence(), kept.says(), kept.forbidsAuto());
    }

    private static void checkQuoted(String quote, String from, String where) {
        if (quote.length() < SHORTEST_QUOTE || !plain(from).contains(plain(quote))) {
            throw new IllegalArgumentException("evidence must be copied word for word from " + where);
        }
    }

    private static String plain(String text) {
        return SafePattern.plain(text).strip().toLowerCase(Locale.ROOT);
    }

    private static String rules(Doubt doubt) {
        return doubt.rules().stream()
                .map(rule -> "- " + rule.name() + ": " + rule.says()
                        + (rule.days() == 0 ? "" : " (days: " + rule.days() + ")"))
                .collect(Collectors.joining("\n"));
    }

    private static String cases(Doubt doubt) {
        return doubt.cases().stream()
                .map(one -> "- " + one.title() + ": " + one.says() + "\n  Customers write about it like this: "
                        + one.looksLike())
                .collect(Collectors.joining("\n"));
    }

    private static String orNone(@Nullable String text) {
        return text == null || text.isEmpty() ? "none" : text;
    }
}
