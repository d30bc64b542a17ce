package deskhand.console.rules;

import deskhand.console.Stamp;
import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import deskhand.console.rules.RulesView.Kind;
import deskhand.pipeline.gate.GateRuleTrials;
import deskhand.pipeline.guard.RedLineTrials;
import deskhand.platform.Seal;
import deskhand.playbook.PatternTrial;
import deskhand.playbook.Playbook;
import deskhand.playbook.RedLine;
import deskhand.playbook.RedLineBook;
import deskhand.playbook.gate.GateRule;
import deskhand.playbook.gate.GateRuleBook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages about rules show. */
@Singleton
class RuleDesk {

    private static final int MESSAGES = 500;
    private static final int EXCERPT = 160;

    private final RedLineBook lines;
    private final GateRuleBook replies;
    private final RedLineTrials lineTrials;
    private final GateRuleTrials replyTrials;
    private final Playbook playbook;
    private final Clock clock;

    RuleDesk(
            RedLineBook lines,
            GateRuleBook replies,
            RedLineTrials lineTrials,
            GateRuleTrials replyTrials,
            Playbook playbook,
            Clock clock) {
        this.lines = lines;
        this.replies = replies;
        this.lineTrials = lineTrials;
        this.replyTrials = replyTrials;
        this.playbook = playbook;
        this.clock = clock;
    }

    RulesView list(Kind kind, Form form, RulesView.@Nullable Tested tested, Note told) {
        var all = kind == Kind.LINES
                ? lines.all().stream().map(RuleDesk::line).toList()
                : replies.all().stream().map(RuleDesk::line).toList();
        return new RulesView(kind, all, form, tested, told);
    }

    private static RulesView.Line line(RedLine line) {
        return new RulesView.Line(
                line.name(),
                line.because(),
                Stream.of(
                                "to " + Objects.requireNonNullElse(line.team(), "whoever has it"),
                                "priority " + line.priority(),
                                line.languages().isEmpty() ? "any language" : String.join(", ", line.languages()))
                        .toList(),
                finds(line.pattern()),
                line.enabled(),
                Seal.of(line));
    }

    private static RulesView.Line line(GateRule rule) {
        return new RulesView.Line(
                rule.name(),
                rule.because(),
                Stream.of(
                                verdict(rule.verdict()),
                                rule.categories().isEmpty() ? "all categories" : String.join(", ", rule.categories()))
                        .toList(),
                rule.pattern() == null ? "a check in code" : finds(rule.pattern()),
                rule.enabled(),
                Seal.of(rule));
    }

    private static String verdict(String verdict) {
        return switch (verdict) {
            case "revise" -> "the specialist tries once more";
            case "escalate" -> "handed over";
            default -> "becomes a draft";
        };
    }

    private static String finds(String pattern) {
        var shown =
                Phrases.read(pattern).map(phrases -> String.join(", ", phrases)).orElse(pattern);
        return shown.length() <= EXCERPT ? shown : shown.substring(0, EXCERPT) + "…";
    }

    /** What all rules in force say to a text. */
    RulesView.Tested test(Kind kind, String text) {
        if (kind == Kind.LINES) {
            var crossed = lineTrials.crossed(text).stream()
                    .map(line -> line.name() + ": " + line.because())
                    .toList();
            return new RulesView.Tested(
                    crossed,
                    crossed.isEmpty() ? "It crosses no red line." : "It goes to people at once, because it crosses:");
        }
        var checked = replyTrials.check(text);
        var found = checked.findings().stream()
                .map(finding -> finding.rule() + ": " + finding.says())
                .toList();
        return new RulesView.Tested(
                found,
                found.isEmpty()
                        ? "No rule has anything against it."
                        : "It " + verdict(String.valueOf(checked.verdict()))
                                + ". The rules have against it (without any"
                                + " source, so facts count as unsupported):");
    }

    Optional<RedLine> redLine(String name) {
        return lines.find(name);
    }

    Optional<GateRule> reply(String name) {
        return replies.find(name);
    }

    RuleView view(Kind kind, String name, Form form, String seal, RuleView.@Nullable Tried tried, Note told) {
        return new RuleView(
                kind, name, isCheck(kind, name), form, seal, List.copyOf(playbook.teams()), categories(), tried, told);
    }

    boolean isCheck(Kind kind, String name) {
        return kind == Kind.REPLIES && GateRuleTrials.checks().contains(name);
    }

    private List<Choice> categories() {
        return playbook.categories().stream()
                .map(category -> new Choice(category.slug(), category.title()))
                .toList();
    }

    List<String> categoryNames() {
        return categories().stream().map(Choice::value).toList();
    }

    /** @throws IllegalArgumentException if the pattern cannot be understood */
    RuleView.Tried tried(RedLine line) {
        return tried(lineTrials.run(line, MESSAGES), Kind.LINES);
    }

    /** @throws IllegalArgumentException if the pattern cannot be understood */
    RuleView.Tried tried(GateRule rule) {
        return tried(replyTrials.run(rule, MESSAGES), Kind.REPLIES);
    }

    private RuleView.Tried tried(PatternTrial found, Kind kind) {
        var what = kind == Kind.LINES ? "messages of customers" : "replies";
        if (found.lookedAt() == 0) {
            return new RuleView.Tried("There are no " + what + " to try it on yet.", "", List.of());
        }
        var share = String.format(Locale.ROOT, "%.1f %%", found.share() * 100);
        var says = "It finds " + found.hits() + " of the last " + found.lookedAt() + " " + what + " (" + share + ")"
                + (kind == Kind.LINES && found.hits() > 0
                        ? ", " + found.newHits() + " of which no other red line stops"
                        : "")
                + ". Looking took " + String.format(Locale.ROOT, "%.1f ms", found.micros() / 1000.0) + ".";
        var careful = found.share() > 0.2 && found.lookedAt() >= 10
                ? "That is a lot: with it people would get more than one in five. Is it too wide?"
                : "";
        return new RuleView.Tried(
                says,
                careful,
                found.samples().stream()
                        .map(hit -> new RuleView.Hit(
                                "Conversation " + hit.conversation()
                                        + (kind == Kind.LINES ? "" : hit.byBot() ? ", by the bot" : ", by a colleague"),
                                Stamp.of(hit.saidAt(), clock),
                                kind == Kind.LINES && hit.isNew(),
                                hit.text()))
                        .toList());
    }
}
