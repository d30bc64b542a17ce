package deskhand.pipeline.handoff;

import deskhand.base.LanguageGuess;
import deskhand.base.OneTimeCode;
import deskhand.base.Storable;
import deskhand.helpdesk.CommandWord;
import deskhand.knowledge.Citations;
import deskhand.knowledge.CitedDocument;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.playbook.handoff.NextSteps;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import deskhand.turn.words.NoteWords;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The private notes that people read in the helpdesk: a draft ready to copy, or all they need to take over. */
@Singleton
class Notes {

    private static final int QUOTED = 1_500;
    private static final int LINES_BEFORE = 10;

    private final Playbook playbook;
    private final NextSteps steps;
    private final CommandWord command;
    private final Citations citations;

    Notes(Playbook playbook, NextSteps steps, CommandWord command, Citations citations) {
        this.playbook = playbook;
        this.steps = steps;
        this.command = command;
        this.citations = citations;
    }

    /** The draft stands between two lines, so that it can be copied without looking for its end. */
    String draft(Outcome.Draft draft, Trace trace, Desk desk) {
        var words = desk.words();
        var parts = new NoteParts(words);
        var proposal = trace.last(Proposal.class);
        parts.add("**" + words.of("draft.title") + "**"
                + proposal.map(one -> " · " + words.of("draft.sure", Math.round(100 * one.confidence())))
                        .orElse(""));
        parts.add("---").add(draft.reply()).add("---");
        parts.add(words.of("draft.how", command.word()));
        if (draft.reply().contains(OneTimeCode.PLACE)) {
            parts.add(words.of("draft.code", OneTimeCode.PLACE));
        }
        parts.add("**" + words.of("draft.why") + "**\n" + parts.reasons(draft.because()));
        parts.checks(trace).open(trace);
        proposal.ifPresent(one -> parts.pending(one).sources("draft.sources", one, trace, documents(one)));
        parts.similar(trace);
        return whole(parts.add(desk.links("trace")).note(), desk);
    }

    /** For those who want to see what an answer that the bot sent rests on. */
    String sent(Trace trace, Desk desk) {
        var parts = new NoteParts(desk.words());
        parts.add("**" + desk.words().of("sent.title") + "**");
        trace.last(Proposal.class).ifPresent(one -> parts.sources("draft.sources", one, trace, documents(one)));
        return whole(parts.add(desk.link("trace")).note(), desk);
    }

    /** Too long for the helpdesk, it loses what was said before, the oldest first. */
    String handoff(Turn turn, Outcome.Escalate escalate, Trace trace, Desk desk) {
        var meant = Math.min(LINES_BEFORE, turn.history().size());
        var note = handoff(turn, escalate, trace, desk, meant, meant);
        for (var lines = meant - 1; lines >= 0 && note.length() > desk.longestNote(); lines--) {
            note = handoff(turn, escalate, trace, desk, lines, meant);
        }
        return whole(note, desk);
    }

    private String handoff(Turn turn, Outcome.Escalate escalate, Trace trace, Desk desk, int lines, int meant) {
        var words = desk.words();
        var route = trace.last(Route.class);
        var proposal = trace.last(Proposal.class);
        var parts = new NoteParts(words);
        parts.add("**" + words.of("handoff.title") + "** · "
                + words.of("handoff.priority", words.of("priority", escalate.priority()))
                + receiver(escalate, words)
                + "\n" + who(turn, trace, words));
        parts.add("**" + words.of("handoff.why") + "**\n" + parts.reasons(escalate.because()));
        parts.add(new Summary(turn, words, desk.zone()).of(about(route, words), route, trace.last(Brief.class)));
        parts.add("**" + words.of("asked") + "**\n" + asked(turn, words));
        parts.numbered("steps", next(escalate, route, proposal, words));
        parts.open(trace);
        proposal.ifPresent(one -> parts.tools(one).pending(one));
        parts.checks(trace);
        records(parts, trace, words);
        proposal.ifPresent(one -> parts.sources("sources", one, trace, documents(one)));
        parts.similar(trace);
        if (escalate.draft() != null && !escalate.draft().isBlank()) {
            parts.add("**" + words.of("tried") + "**").add(NoteParts.quote(escalate.draft()));
        }
        parts.add(Said.before(turn, words, desk.zone()).newest(lines, meant));
        return parts.add(desk.link("trace.all")).note();
    }

    /** What it names, with links that colleagues may follow, public or not. */
    private List<CitedDocument> documents(Proposal proposal) {
        return citations.documents(proposal.cites());
    }

    /** Whom the helpdesk is told to give it to. */
    private static String receiver(Outcome.Escalate escalate, NoteWords words) {
        var whom = new ArrayList<String>();
        if (escalate.team() != null) {
            whom.add(words.of("handoff.team", escalate.team()));
        }
        if (escalate.assignee() != null) {
            var isNumber = escalate.assignee().chars().allMatch(Character::isDigit);
            whom.add(isNumber ? words.of("handoff.agent", escalate.assignee()) : escalate.assignee());
        }
        return whom.isEmpty() ? "" : " · " + words.of("handoff.to", String.join(", ", whom));
    }

    /** Within a sentence, where German nouns stay capital. */
    private @Nullable String about(Optional<Route> route, NoteWords words) {
        return route.map(Route::category)
                .filter(category -> !category.equals(Category.GENERAL))
                .map(category -> title(category, words))
                .map(title -> words.language().equals("de") ? title : title.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private String title(String category, NoteWords words) {
        return words.told(playbook.find(category).map(Category::title).orElse(category));
    }

    private String who(Turn turn, Trace trace, NoteWords words) {
        var brief = trace.last(Brief.class);
        var route = trace.last(Route.class);
        var lines = new ArrayList<String>();
        lines.add("**" + words.of("who") + "** " + customer(turn, brief, route, words));
        route.ifPresent(known -> {
            lines.add("**" + words.of("about") + "** " + title(known.category(), words)
                    + (known.secondary() == null ? "" : ", " + words.of("about.maybe", title(known.secondary(), words)))
                    + " · " + words.of("about.urgency") + " **" + words.of("urgency", known.urgency()) + "** · "
                    + words.of("about.mood") + " **" + Mood.of(known, brief, words) + "**");
            lines.add("**" + words.of("wants") + "** " + NoteParts.line(NoteParts.shortened(known.restatement(), 400)));
        });
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static String customer(Turn turn, Optional<Brief> brief, Optional<Route> route, NoteWords words) {
        var contact = turn.contact();
        var background = brief.map(Brief::background);
        var facts = new ArrayList<String>();
        facts.add(Objects.requireNonNullElseGet(contact.name(), () -> words.of("who.unknown"))
                + (contact.email() == null ? "" : " <" + contact.email() + ">"));
        brief.map(Brief::tier).map(words::value).ifPresent(facts::add);
        background
                .map(known -> known.lifetimeValue())
                .ifPresent(value -> facts.add(words.of("who.value", value.toString())));
        facts.add(words.of("trust."
                + background
                        .map(known -> known.trust())
                        .orElse(contact.verified() ? "verified" : contact.email() == null ? "anonymous" : "claimed")));
        language(turn, route).map(words::language).ifPresent(name -> facts.add(words.of("who.writes", name)));
        return String.join(" · ", facts);
    }

    /** Where nobody looked, as it seems. */
    private static Optional<String> language(Turn turn, Optional<Route> route) {
        return route.map(Route::language)
                .or(() -> Optional.of(turn.text())
                        .filter(text -> !text.isBlank() && !turn.byOthers())
                        .map(LanguageGuess::of));
    }

    private static String asked(Turn turn, NoteWords words) {
        var text = NoteParts.shortened(turn.text(), QUOTED);
        var quoted = NoteParts.quote(text.isBlank() ? words.of("asked.nothing") : text);
        return turn.attachments().isEmpty()
                ? quoted
                : quoted + "\n\n" + words.of("asked.files", String.join(", ", turn.attachments()));
    }

    /** What the specialist advises for this case comes first. */
    private List<String> next(
            Outcome.Escalate escalate, Optional<Route> route, Optional<Proposal> proposal, NoteWords words) {
        var reasons = escalate.because().stream()
                .map(Because::reason)
                .map(reason -> reason.code())
                .collect(Collectors.toSet());
        var all = proposal.map(Proposal::nextSteps).orElse(List.of()).stream()
                .map(words::told)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        all.addAll(steps.of(route.map(Route::category).orElse(null), reasons, words.language()));
        return List.copyOf(all);
    }

    private static void records(NoteParts parts, Trace trace, NoteWords words) {
        trace.last(Brief.class)
                .ifPresent(brief -> parts.list(
                                "records",
                                brief.evidence().stream()
                                        .filter(one -> one.isAboutCustomer() && one.kind() != Evidence.Kind.CUSTOMER)
                                        .map(Evidence::text)
                                        .map(words::told))
                        .list("unknown", brief.leftOut().stream().map(words::told)));
    }

    private static String whole(String note, Desk desk) {
        return note.length() <= desk.longestNote() ? note : Storable.beginning(note, desk.longestNote() - 1) + "…";
    }
}
