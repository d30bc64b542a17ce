package deskhand.pipeline.context;

import deskhand.customer.CustomerFile;
import deskhand.customer.Customers;
import deskhand.customer.Encounter;
import deskhand.customer.FactKind;
import deskhand.customer.Trust;
import deskhand.customer.TrustNeeded;
import deskhand.knowledge.Passage;
import deskhand.learning.correction.Lesson;
import deskhand.learning.solved.SolvedCases.Similar;
import deskhand.turn.Background;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.OpenIssues;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The one place that composes what a specialist sees. Records are looked up by the address the helpdesk knows and never by
 * one in the text, or anyone could read anyone's orders; and what needs more proof of identity than there is, is not even
 * loaded. Sources are asked side by side, each with a deadline; what is late or does not fit the budget is left out and said.
 */
@Singleton
public class ContextBuilder {

    private static final List<FactKind> ACCOUNT_DATA =
            List.of(FactKind.PROFILE, FactKind.SUBSCRIPTION, FactKind.ORDERS, FactKind.PAYMENTS, FactKind.CLAIMS);
    private static final int PASSAGES = 4;
    private static final Duration RECORDS_WITHIN = Duration.ofSeconds(8);
    private static final Duration ARTICLES_WITHIN = Duration.ofSeconds(8);
    private static final Duration LESSONS_WITHIN = Duration.ofSeconds(4);
    private static final Duration HISTORY_WITHIN = Duration.ofSeconds(6);

    private final Customers customers;
    private final TrustNeeded trustNeeded;
    private final Readings readings;
    private final Budgets budgets;
    private final Sources sources;
    private final OperationParts operations;
    private final NamedOrders named;

    ContextBuilder(
            Customers customers,
            TrustNeeded trustNeeded,
            Readings readings,
            Budgets budgets,
            Sources sources,
            OperationParts operations,
            NamedOrders named) {
        this.customers = customers;
        this.trustNeeded = trustNeeded;
        this.readings = readings;
        this.budgets = budgets;
        this.sources = sources;
        this.operations = operations;
        this.named = named;
    }

    public Brief build(Turn turn, Route route, OpenIssues issues) {
        if (route.onlyThanks()) {
            return Brief.of(turn.contact().name(), null, List.of(), List.of());
        }
        var trust = Trust.in(turn.contact());
        var known = known(trust);
        var asked = new Asked(
                sources.ask("customer records", RECORDS_WITHIN, () -> fileOf(turn, known)),
                sources.ask("help articles", ARTICLES_WITHIN, () -> found(turn, route)),
                sources.ask(
                        "history",
                        HISTORY_WITHIN,
                        () -> readings.history().of(turn, known.contains(FactKind.EARLIER_CONVERSATIONS))),
                sources.ask(
                        "corrections", LESSONS_WITHIN, () -> readings.lessons().about(turn, route)),
                sources.ask(
                        "similar conversations",
                        LESSONS_WITHIN,
                        () -> readings.similar().to(turn, route)));
        return compose(turn, route, issues, trust, known, asked);
    }

    /**
     * Who writes, for people alone: by our own records and the same rules of trust, and nothing that was ordered, said or
     * written. Asks no model and no system of the shop.
     */
    public Brief writer(Turn turn) {
        var trust = Trust.in(turn.contact());
        var email = turn.contact().email();
        var leftOut = new ArrayList<String>();
        var profile = email == null || !known(trust).contains(FactKind.PROFILE)
                ? Optional.<CustomerFile>empty()
                : sources.ask("customer records", RECORDS_WITHIN, () -> customers.find(email))
                        .await(leftOut)
                        .flatMap(Function.identity());
        return brief(turn, trust, List.of(), profile, new Composition(0, 0, leftOut));
    }

    /** What is under way at the same time. */
    private record Asked(
            Sources.Asked<Customers.Look> file,
            Sources.Asked<List<Passage>> articles,
            Sources.Asked<History.Course> history,
            Sources.Asked<List<Lesson>> lessons,
            Sources.Asked<List<Similar>> similar) {}

    private Brief compose(Turn turn, Route route, OpenIssues issues, Trust trust, Set<FactKind> known, Asked asked) {
        var leftOut = new ArrayList<String>();
        var withheld = withheld(known);
        if (!withheld.isEmpty()) {
            leftOut.add("customer records: withheld (" + String.join(", ", withheld)
                    + "), because the identity is only " + trust.word()
                    + "; ask the customer to sign in or to write from the address of the account");
        }
        var look = asked.file().await(leftOut);
        var file = file(look, withheld, leftOut)
                .map(found -> known.contains(FactKind.ORDERS)
                        ? named.with(found, look.orElseThrow(), route, leftOut)
                        : found);
        var composition = new Composition(budgets.of(route), Tokens.of(turn.text()), leftOut);
        operations.add(composition, turn, trust);
        file.ifPresent(found -> RecordParts.add(composition, found, known, route));
        composition.addLines("Open issues", "records and kept cases", turn.startedAt(), issues(issues));
        composition.addNewest("Said last", "this conversation", recent(turn));
        var articles = asked.articles().await(leftOut).orElse(List.of());
        passages(composition, articles, readings.articles().areLinked(route.category()));
        SimilarConversations.add(composition, asked.similar().await(leftOut).orElse(List.of()), !articles.isEmpty());
        Lessons.add(composition, asked.lessons().await(leftOut).orElse(List.of()));
        var course = asked.history().await(leftOut).orElse(History.Course.UNKNOWN);
        composition.addLines("Mood", "this conversation", null, MoodTrend.of(course.turns(), route));
        composition.addLines(
                "Other conversations",
                "this service",
                turn.startedAt(),
                course.elsewhere().stream().map(ContextBuilder::told).toList());
        composition.addNewest("Said before", "summary", course.summary());
        var profile = file.filter(found -> known.contains(FactKind.PROFILE));
        return brief(turn, trust, withheld, profile, composition);
    }

    private static Brief brief(
            Turn turn, Trust trust, List<String> withheld, Optional<CustomerFile> profile, Composition composition) {
        return new Brief(
                profile.map(CustomerFile::name).orElse(turn.contact().name()),
                profile.map(CustomerFile::tier).orElse(null),
                composition.evidence(),
                composition.leftOut(),
                new Background(
                        trust.word(),
                        withheld,
                        profile.map(CustomerFile::lifetimeValue).orElse(null),
                        composition.budget(),
                        composition.parts()));
    }

    private Set<FactKind> known(Trust trust) {
        var known = EnumSet.noneOf(FactKind.class);
        trustNeeded.all().forEach((kind, needed) -> {
            if (trust.reaches(needed)) {
                known.add(kind);
            }
        });
        return known;
    }

    private static List<String> withheld(Set<FactKind> known) {
        return ACCOUNT_DATA.stream()
                .filter(kind -> !known.contains(kind))
                .map(FactKind::word)
                .toList();
    }

    /** A source that did not answer is unknown; only where all have answered, nothing found is none. */
    private static Optional<CustomerFile> file(
            Optional<Customers.Look> look, List<String> withheld, List<String> leftOut) {
        var file = look.flatMap(Customers.Look::file);
        var unknown = look.map(Customers.Look::unknown);
        if (unknown.isPresent()) {
            leftOut.add("live records: unknown, " + unknown.get()
                    + (file.isPresent() ? "; what was imported may be out of date" : ""));
        } else if (look.isPresent() && file.isEmpty() && withheld.isEmpty()) {
            leftOut.add("customer records: none under the e-mail address of this conversation");
        }
        return file;
    }

    private Customers.Look fileOf(Turn turn, Set<FactKind> known) {
        var email = turn.contact().email();
        return email == null || known.isEmpty() ? new Customers.Look(Optional.empty(), null) : customers.look(email);
    }

    /** The detector has seen to it that only proven customers meet their own. */
    private static List<String> issues(OpenIssues issues) {
        return issues.issues().stream().map(OpenIssues.Issue::evidence).toList();
    }

    private static List<String> recent(Turn turn) {
        return Talk.recent(turn.history()).stream().map(Talk::verbatim).toList();
    }

    private List<Passage> found(Turn turn, Route route) {
        var question = Questions.of(turn, route);
        return readings.articles().about(question, turn, PASSAGES);
    }

    private static void passages(Composition composition, List<Passage> passages, boolean linked) {
        composition.add(
                "Articles",
                "knowledge",
                null,
                passages.stream().map(ContextBuilder::evidence).toList(),
                linked);
    }

    private static String told(Encounter one) {
        return Talk.day(one.at()) + " (" + one.channel() + "): " + one.category() + ", ended as " + one.outcome()
                + (one.escalated() ? ", people took over" : "");
    }

    private static Evidence evidence(Passage passage) {
        return new Evidence(
                passage.ref(),
                Evidence.Kind.PASSAGE,
                passage.heading(),
                passage.text(),
                passage.link(),
                passage.score());
    }
}
