package deskhand.pipeline.outstanding;

import deskhand.customer.Encounter;
import deskhand.customer.Encounters;
import deskhand.customer.FactKind;
import deskhand.customer.Trust;
import deskhand.customer.TrustNeeded;
import deskhand.model.FirstTiers;
import deskhand.model.Role;
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

/**
 * Finds what is open between the customer and us before anybody answers: by rules and likeness, for nothing. A model is asked
 * only where there is one and these leave it in doubt, and it takes nothing away from what they found.
 */
@Singleton
public class OutstandingDetector {

    /** In other words for the same thing two texts come this near to each other. */
    private static final double ALIKE = 0.55;

    /** Nearer than texts about something else; whether it is the same, likeness cannot tell. */
    private static final double PERHAPS = 0.4;

    private static final int CONVERSATIONS = 5;
    private static final int MOST_DOUBTFUL_CASES = 5;

    private final RecordFinds rows;
    private final Encounters encounters;
    private final TrustNeeded trustNeeded;
    private final Embedder embedder;
    private final RecordsToShow records;
    private final ModelDetector model;
    private final FirstTiers tiers;

    OutstandingDetector(
            RecordFinds rows,
            Encounters encounters,
            TrustNeeded trustNeeded,
            Embedder embedder,
            RecordsToShow records,
            ModelDetector model,
            FirstTiers tiers) {
        this.rows = rows;
        this.encounters = encounters;
        this.trustNeeded = trustNeeded;
        this.embedder = embedder;
        this.records = records;
        this.model = model;
        this.tiers = tiers;
    }

    public OpenIssues detect(Turn turn, Route route) {
        if (route.onlyThanks()) {
            return OpenIssues.NONE;
        }
        var issues = new ArrayList<OpenIssues.Issue>();
        var email = turn.contact().email();
        // What is open with somebody is as much their secret as their orders are.
        var isProven = Trust.in(turn.contact()).reaches(trustNeeded.toKnow(FactKind.OPEN_ISSUES));
        var rules = email == null || !isProven ? List.<OutstandingRule>of() : enabledRules();
        var before = rules.isEmpty()
                ? List.<Encounter>of()
                : encounters.elsewhere(turn.contact(), turn.conversationId(), CONVERSATIONS);
        if (email != null && !rules.isEmpty()) {
            var byName = rules.stream().collect(Collectors.toMap(OutstandingRule::name, Function.identity()));
            issues.addAll(inRecords(email.strip().toLowerCase(Locale.ROOT), byName));
            issues.addAll(contactedBefore(turn, route, byName, before));
        }
        var cases = casesNear(turn);
        cases.stream().filter(Alike::isMet).map(Alike::issue).forEach(issues::add);
        issues.sort(Comparator.comparingDouble(OpenIssues.Issue::confidence).reversed());
        var unmet = cases.stream()
                .filter(alike -> !alike.isMet())
                .map(Alike::kept)
                .limit(MOST_DOUBTFUL_CASES)
                .toList();
        return withModel(turn, issues, rules, before, unmet);
    }

    private List<OutstandingRule> enabledRules() {
        return rows.rules().stream().filter(OutstandingRule::enabled).toList();
    }

    private OpenIssues withModel(
            Turn turn,
            List<OpenIssues.Issue> found,
            List<OutstandingRule> rules,
            List<Encounter> before,
            List<OutstandingCase> unmet) {
        var trustedFrom = tiers.trustedFrom(Role.OUTSTANDING);
        var isEnough = found.stream().anyMatch(issue -> issue.confidence() >= trustedFrom);
        var isDoubtful = trustedFrom > 1 || !unmet.isEmpty() || SoundsOpen.isIn(turn.text());
        if (isEnough || !isDoubtful || !model.mayBeAsked(turn)) {
            return OpenIssues.of(found);
        }
        var open = rules.stream()
                .filter(rule ->
                        found.stream().noneMatch(issue -> issue.trigger().equals(rule.name())))
                .toList();
        var doubt = new Doubt(
                turn.text(), open, unmet, open.isEmpty() ? List.of() : records.of(turn.contact(), before, turn));
        return doubt.isEmpty() ? OpenIssues.of(found) : model.look(turn, doubt, found);
    }

    private List<OpenIssues.Issue> inRecords(String email, Map<String, OutstandingRule> rules) {
        return rows.of(email, rules.values()).stream()
                .flatMap(find ->
                        Optional.ofNullable(rules.get(find.rule())).map(rule -> issue(rule, find.evidence())).stream())
                .toList();
    }

    private static List<OpenIssues.Issue> contactedBefore(
            Turn turn, Route route, Map<String, OutstandingRule> rules, List<Encounter> before) {
        var rule = rules.get("contacted_again");
        if (rule == null) {
            return List.of();
        }
        var since = turn.startedAt().minus(Duration.ofDays(rule.days()));
        return before.stream()
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

    /** A case is about the shop and nobody in particular, so whoever writes may be met by one. Nearest first. */
    private List<Alike> casesNear(Turn turn) {
        return rows.cases().stream()
                .filter(OutstandingCase::enabled)
                .map(one -> new Alike(one, embedder.similarity(turn.text(), one.looksLike())))
                .filter(alike -> alike.nearness() >= PERHAPS)
                .sorted(Comparator.comparingDouble(Alike::nearness).reversed())
                .toList();
    }

    private record Alike(OutstandingCase kept, double nearness) {

        boolean isMet() {
            return nearness >= ALIKE;
        }

        OpenIssues.Issue issue() {
            return new OpenIssues.Issue(kept.title(), Math.min(1, nearness), kept.says(), kept.forbidsAuto());
        }
    }

    private static OpenIssues.Issue issue(OutstandingRule rule, String evidence) {
        return new OpenIssues.Issue(rule.name(), rule.confidence(), evidence, rule.forbidsAuto());
    }
}
