package deskhand.pipeline.outstanding;

import deskhand.customer.Encounters;
import deskhand.customer.FactKind;
import deskhand.customer.Trust;
import deskhand.customer.TrustNeeded;
import deskhand.model.embedded.Embedder;
import deskhand.turn.OpenIssues;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what is open between the customer and us before anybody answers. */
@Singleton
public class OutstandingDetector {

    /** In other words for the same thing two texts come this near to each other. */
    private static final double ALIKE = 0.55;

    private static final int CONVERSATIONS = 5;

    private final RecordFinds rows;
    private final Encounters encounters;
    private final TrustNeeded trustNeeded;
    private final Embedder embedder;

    OutstandingDetector(RecordFinds rows, Encounters encounters, TrustNeeded trustNeeded, Embedder embedder) {
        this.rows = rows;
        this.encounters = encounters;
        this.trustNeeded = trustNeeded;
        this.embedder = embedder;
    }

    public OpenIssues detect(Turn turn, Route route) {
        if (route.onlyThanks()) {
            return OpenIssues.NONE;
        }
        var issues = new ArrayList<OpenIssues.Issue>();
        var email = turn.contact().email();
        // What is open with somebody is as much their secret as their orders are.
        if (email != null && Trust.in(turn.contact()).reaches(trustNeeded.toKnow(FactKind.OPEN_ISSUES))) {
            var rules = rows.rules().stream()
                    .filter(OutstandingRule::enabled)
                    .collect(Collectors.toMap(OutstandingRule::name, Function.identity()));
            issues.addAll(inRecords(email.strip().toLowerCase(Locale.ROOT), rules));
            issues.addAll(contactedBefore(turn, route, rules));
        }
        issues.addAll(keptCases(turn));
        issues.sort(Comparator.comparingDouble(OpenIssues.Issue::confidence).reversed());
        return new OpenIssues(issues);
    }

    private List<OpenIssues.Issue> inRecords(String email, Map<String, OutstandingRule> rules) {
        return rows.of(email, rules.values()).stream()
                .flatMap(find ->
                        Optional.ofNullable(rules.get(find.rule())).map(rule -> issue(rule, find.evidence())).stream())
                .toList();
    }

    private List<OpenIssues.Issue> contactedBefore(Turn turn, Route route, Map<String, OutstandingRule> rules) {
        var rule = rules.get("contacted_again");
        if (rule == null) {
            return List.of();
        }
        var since = turn.startedAt().minus(Duration.ofDays(rule.days()));
        return encounters.elsewhere(turn.contact(), turn.conversationId(), CONVERSATIONS).stream()
                .filter(one ->
                        one.category().equals(route.category()) && one.at().isAfter(since))
                .limit(1)
                .map(one -> issue(
                        rule,
                        "The customer wrote about " + one.category() + " before, "
                                + Duration.between(one.at(), turn.startedAt()).toDays() + " days ago on "
                                + one.channel() + "."))
                .toList();
    }

    /** A case is about the shop and nobody in particular, so whoever writes may be met by one. */
    private List<OpenIssues.Issue> keptCases(Turn turn) {
        return rows.cases().stream()
                .filter(OutstandingCase::enabled)
                .map(one -> new Alike(one, embedder.similarity(turn.text(), one.looksLike())))
                .filter(alike -> alike.nearness() >= ALIKE)
                .map(alike -> new OpenIssues.Issue(
                        alike.kept().title(),
                        Math.min(1, alike.nearness()),
                        alike.kept().says(),
                        alike.kept().forbidsAuto()))
                .toList();
    }

    private record Alike(OutstandingCase kept, double nearness) {}

    private static OpenIssues.Issue issue(OutstandingRule rule, String evidence) {
        return new OpenIssues.Issue(rule.name(), rule.confidence(), evidence, rule.forbidsAuto());
    }
}
