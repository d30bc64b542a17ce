package deskhand.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import deskhand.console.TraceView.Fact;
import deskhand.helpdesk.Action;
import deskhand.turn.Allowed;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Guarded;
import deskhand.turn.Identity;
import deskhand.turn.OpenIssues;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Signals;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import deskhand.turn.WantsHuman;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what a stage found in words for someone who sees a bot at work for the first time. */
public record StageWords(String title, String says, List<Fact> facts, String tone) {

    /** Repeats the customer's words in place of a summary. */
    private static final String EMBEDDED = "embedded";

    private static final String JUDGE = "judge";

    private static final int LONGEST_QUOTE = 400;

    static StageWords of(Turn turn) {
        var asks = turn.asks().size();
        var facts = new Facts()
                .add("Identity", turn.contact().verified() ? "proven" : "not proven")
                .add(
                        "Said before",
                        turn.history().isEmpty() ? null : counted(turn.history().size(), "message"));
        var says = "Read " + counted(asks, "new message") + (asks > 1 ? ", taken together." : ".");
        return new StageWords("Read the message", says, facts.list(), "good");
    }

    private static String counted(int number, String noun) {
        return number == 1 ? "one " + noun : number + " " + noun + "s";
    }

    static StageWords of(Guarded guarded) {
        return switch (guarded) {
            case Guarded.Clear clear -> {
                var facts = new Facts();
                clear.suspicions().forEach(sign -> facts.add("Suspicious", sign));
                clear.letGo()
                        .forEach(line -> facts.add(
                                "Has words of, but clearly means something else", line, page("/rules/lines", line)));
                var isCalm = clear.suspicions().isEmpty();
                yield new StageWords(
                        "Red lines",
                        isCalm
                                ? "None crossed, and no sign of an attempt to steer the bot."
                                : "None crossed, but this looks like an attempt to steer the bot.",
                        facts.list(),
                        isCalm ? "good" : "care");
            }
            case Guarded.RedLine line -> {
                var facts = new Facts()
                        .add("Rule", line.rule(), page("/rules/lines", line.rule()))
                        .add("Recognised by", line.like() == null ? null : "its likeness to “" + line.like() + "”")
                        .add("Team", line.team())
                        .add("Priority", word(line.priority()));
                yield new StageWords("Red lines", line.because(), facts.list(), "stop");
            }
        };
    }

    static StageWords of(Route route) {
        var facts = new Facts()
                .add("Category", plain(route.category()), page("/categories", route.category()))
                .add("Maybe also", route.secondary() == null ? null : plain(route.secondary()))
                .add("Urgency", word(route.urgency()))
                .add("Mood", word(route.sentiment()) + (route.frustrated() ? ", frustrated" : ""))
                .add("Language", language(route.language()))
                .add("Wants a person", route.wantsHuman() == WantsHuman.NONE ? null : word(route.wantsHuman()))
                .add("Because", route.humanBecause())
                .add("In their words", route.quote())
                .add("Order", String.join(", ", route.orderNumbers()))
                .add("E-mail", route.email())
                .add("In short", route.by().equals(EMBEDDED) ? null : route.restatement())
                .add("Judged by", by(route.by()));
        var says = route.onlyThanks()
                ? "The customer only says thanks or hello."
                : "This is about " + plain(route.category()) + ", " + percent(route.confidence()) + " sure.";
        return new StageWords("What it is about", says, facts.list(), "good");
    }

    static StageWords of(Allowed allowed) {
        var facts = new Facts()
                .add("Limited by", allowed.limitedBy())
                .add("Must be sure", allowed.threshold() == 0 ? null : percent(allowed.threshold()))
                .add("Reviewed by people", allowed.reviewShare() == 0 ? null : percent(allowed.reviewShare()))
                .add("Business hours", allowed.open() ? null : "closed now");
        var says = switch (allowed.mode()) {
            case OFF -> "Nothing: it is switched off here.";
            case SHADOW -> "It may only look on.";
            case DRAFT -> "It may only write private notes.";
            case AUTO -> "It may answer by itself.";
        };
        return new StageWords("What the bot may do", says, facts.list(), "good");
    }

    static StageWords of(Identity identity) {
        return switch (identity.state()) {
            case PROVEN ->
                new StageWords(
                        "Who is writing",
                        "The one-time code was right: the address is proven for now.",
                        new Facts()
                                .add(
                                        "Until",
                                        identity.until() == null
                                                ? null
                                                : identity.until().toString())
                                .list(),
                        "good");
            case WRONG ->
                new StageWords(
                        "Who is writing",
                        "The one-time code was wrong.",
                        new Facts()
                                .add("Tries left", Integer.toString(identity.triesLeft()))
                                .list(),
                        "care");
            case EXPIRED -> new StageWords("Who is writing", "The one-time code came too late.", List.of(), "care");
            case LOCKED -> new StageWords("Who is writing", "Too many wrong one-time codes.", List.of(), "stop");
        };
    }

    static StageWords of(OpenIssues open) {
        var facts = new Facts();
        open.issues().forEach(issue -> facts.add(plain(issue.trigger()), issue.evidence()));
        var asked = open.asked();
        if (asked != null) {
            facts.add(asked.by() == null ? "model" : asked.by(), asked.says());
            facts.add("its evidence", asked.quote());
        }
        return open.isOutstanding()
                ? new StageWords("Outstanding", "Something is open with this customer.", facts.list(), "care")
                : new StageWords("Outstanding", "Nothing is known to be open.", facts.list(), "good");
    }

    static StageWords of(Signals signals) {
        var facts = new Facts();
        signals.raised()
                .forEach(signal ->
                        facts.add(plain(signal.rule()), signal.says(), page("/rules/signals", signal.rule())));
        return signals.raised().isEmpty()
                ? new StageWords("Course of the talk", "Nothing out of the ordinary.", List.of(), "good")
                : new StageWords("Course of the talk", "Signs that a person should look.", facts.list(), "care");
    }

    /** Of what the bot does not read. */
    static StageWords writer(Brief brief) {
        var facts = new Facts().add("Customer", customer(brief));
        brief.leftOut().forEach(missing -> facts.add("Left out", missing));
        return new StageWords("Who writes", "Looked up for the people who take over.", facts.list(), "quiet");
    }

    static StageWords of(Brief brief) {
        var facts = new Facts().add("Customer", customer(brief));
        brief.evidence().stream()
                .filter(it -> it.kind() != Evidence.Kind.CUSTOMER)
                .collect(groupingBy(Evidence::kind, TreeMap::new, mapping(Evidence::title, joining("\n"))))
                .forEach((kind, titles) -> facts.add(word(kind), titles));
        for (String missing : brief.leftOut()) {
            facts.add("Left out", missing);
        }
        var found = brief.evidence().size();
        var says = switch (found) {
            case 0 -> "Found nothing in records or knowledge to rely on.";
            case 1 -> "Found one thing to rely on.";
            default -> "Found " + found + " things to rely on.";
        };
        return new StageWords("Records and knowledge", says, facts.list(), found == 0 ? "care" : "good");
    }

    static StageWords of(Proposal proposal) {
        var facts = new Facts()
                .add("Draft", quote(proposal.text()))
                .add("Rests on", String.join(", ", proposal.cites()))
                .add("Asked", asked(proposal))
                .add("Looked up", uses(proposal))
                .add("Next", String.join(" · ", proposal.nextSteps()))
                .add("Written by", by(proposal.by()));
        if (proposal.handover() != null) {
            return new StageWords("Specialist", "Asks for a person: " + proposal.handover(), facts.list(), "care");
        }
        return new StageWords(
                "Specialist", "Drafted an answer, " + percent(proposal.confidence()) + " sure.", facts.list(), "good");
    }

    private static String asked(Proposal proposal) {
        return proposal.asked().stream()
                .map(one -> one.question() + (one.answered() ? " (answered)" : " (open)"))
                .collect(joining("\n"));
    }

    private static String uses(Proposal proposal) {
        return proposal.tools().stream()
                .map(use -> use.tool() + " " + use.arguments() + ": " + word(use.state()) + ", "
                        + (use.micros() + 500) / 1_000 + " ms")
                .collect(joining("\n"));
    }

    static StageWords of(Reply reply) {
        return new StageWords(
                "The whole reply",
                "Put greeting, answer and signature together.",
                new Facts().add("Reply", quote(reply.text())).list(),
                "good");
    }

    public static StageWords of(Verdict verdict) {
        var facts = new Facts();
        for (Finding finding : verdict.findings()) {
            var isJudged = finding.rule().equals(JUDGE); // by a model, not by a rule that somebody could look at
            facts.add(plain(finding.rule()), finding.says(), isJudged ? null : page("/rules/replies", finding.rule()));
        }
        var grades = verdict.grades();
        if (grades != null) {
            facts.add("Accuracy", percent(grades.accuracy()))
                    .add("Tone", percent(grades.tone()))
                    .add("Safety", percent(grades.safety()))
                    .add("Completeness", percent(grades.completeness()));
        }
        facts.add("Checked by", by(verdict.by()));
        return switch (verdict) {
            case Verdict.Pass pass -> new StageWords("Checks", "Every check passed.", facts.list(), "good");
            case Verdict.Revise revise ->
                new StageWords("Checks", "Worth another try, with these reasons.", facts.list(), "care");
            case Verdict.Hold hold ->
                new StageWords("Checks", "A person should look before it is sent.", facts.list(), "care");
            case Verdict.Stop stop -> new StageWords("Checks", "Not safe to send.", facts.list(), "stop");
        };
    }

    static StageWords of(Outcome outcome) {
        var facts = new Facts();
        if (outcome instanceof Outcome.Escalate escalate) {
            facts.add("Team", escalate.team())
                    .add("Agent", escalate.assignee())
                    .add("Priority", word(escalate.priority()));
        }
        outcome.because().forEach(one -> facts.add(plain(one.reason().code()), one.detail()));
        return new StageWords("Decision", headline(outcome), facts.list(), tone(outcome));
    }

    /** What an action does, in one line. */
    static String of(Action action) {
        return switch (action) {
            case Action.PostReply reply -> "Reply to the customer";
            case Action.PostNotice notice -> "Tell the customer that a person takes over";
            case Action.WriteNote note -> note.draft() ? "Private note with a draft" : "Private note";
            case Action.AddLabels labels -> "Add labels " + String.join(", ", labels.labels());
            case Action.AssignTeam team -> "Assign to team " + team.team();
            case Action.AssignPerson person -> "Give it to " + person.person();
            case Action.SetPriority priority -> "Set priority " + word(priority.priority());
            case Action.SetStatus status -> "Set status " + word(status.status());
            case Action.SetAttributes attributes ->
                "Set attributes "
                        + String.join(
                                ", ", new TreeSet<>(attributes.attributes().keySet()));
        };
    }

    public static String headline(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Send send -> "Answer the customer";
            case Outcome.Draft draft -> "Leave a draft for a person";
            case Outcome.Escalate escalate -> "Hand over to a person";
        };
    }

    public static String tone(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Send send -> "good";
            case Outcome.Draft draft -> "care";
            case Outcome.Escalate escalate -> "stop";
        };
    }

    /** {@code order_status} as people write it. */
    public static String plain(String word) {
        return word.replace('_', ' ').replace('-', ' ');
    }

    public static String word(Enum<?> constant) {
        return plain(constant.name().toLowerCase(Locale.ROOT));
    }

    public static String capitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Where people change what tripped or decided. If it is gone meanwhile, that page leads to the list. */
    private static String page(String address, String name) {
        return address + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable String customer(Brief brief) {
        if (brief.customerName() == null) {
            return null;
        }
        return brief.tier() == null ? brief.customerName() : brief.customerName() + ", " + plain(brief.tier());
    }

    private static String by(String who) {
        return who.equals(EMBEDDED) ? "embedded brain, no model" : who;
    }

    private static String language(String code) {
        var name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
        return name.isBlank() ? code : name;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** Leaves out what is not there. */
    private static final class Facts {

        private final List<Fact> list = new ArrayList<>();

        Facts add(String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                list.add(new Fact(capitalised(name), value));
            }
            return this;
        }

        Facts add(String name, @Nullable String value, @Nullable String link) {
            if (value != null && !value.isBlank()) {
                list.add(new Fact(capitalised(name), value, link));
            }
            return this;
        }

        List<Fact> list() {
            return List.copyOf(list);
        }
    }
}
