package deskhand.pipeline.gate;

import deskhand.base.LanguageGuess;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.playbook.Category;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Line;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import deskhand.turn.WantsHuman;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Checks a reply by the rules outside any conversation. */
@Singleton
class Trials {

    private final Rules rules;
    private final Clock clock;

    Trials(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    GateRuleViews.Checked check(GateRuleViews.ToCheckOne asked) {
        var question = Objects.requireNonNullElse(asked.question(), "");
        var language = Objects.requireNonNullElse(asked.language(), LanguageGuess.of(question + " " + asked.reply()));
        var turn = turn(question, clock.instant());
        var route = route(Objects.requireNonNullElse(asked.category(), Category.GENERAL), language, question);
        var proposal = new Proposal(asked.reply(), 1, List.of(), null, List.of(), "trial");
        var brief = brief(Objects.requireNonNullElse(asked.sources(), List.of()));
        var begun = System.nanoTime();
        var found = rules.check(turn, route, proposal, new Reply(asked.reply()), Sources.of(turn, brief, proposal));
        var micros = (System.nanoTime() - begun) / 1_000;
        return new GateRuleViews.Checked(
                found.areNone() ? null : found.verdict(),
                found.list().stream()
                        .map(finding -> new GateRuleViews.Found(finding.rule(), finding.says()))
                        .toList(),
                micros);
    }

    private static Brief brief(List<String> sources) {
        var evidence = IntStream.range(0, sources.size())
                .mapToObj(place ->
                        new Evidence("source:" + place, Evidence.Kind.PASSAGE, "Source", sources.get(place), null, 1))
                .toList();
        return Brief.of(null, null, evidence, List.of());
    }

    private static Turn turn(String question, Instant now) {
        var said = new Line("1", Author.CUSTOMER, false, question, List.of(), now);
        return new Turn(
                0, 0, "trial", "web", null, Contact.UNKNOWN, Mode.SHADOW, List.of(said), List.of(), true, null, now);
    }

    private static Route route(String category, String language, String question) {
        return new Route(
                category,
                null,
                Urgency.NORMAL,
                Sentiment.NEUTRAL,
                false,
                language,
                WantsHuman.NONE,
                null,
                null,
                null,
                List.of(),
                question,
                1,
                false,
                "trial");
    }
}
