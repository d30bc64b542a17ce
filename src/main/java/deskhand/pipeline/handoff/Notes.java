package deskhand.pipeline.handoff;

import deskhand.base.Defused;
import deskhand.base.Storable;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.OpenIssues;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The private notes that people read in the helpdesk: a draft ready to copy, or all they need to take over. */
@Singleton
class Notes {

    private static final int QUOTED = 1_500;

    String draft(Outcome.Draft draft, Trace trace) {
        var parts = new ArrayList<String>();
        parts.add("**Draft reply, not sent**");
        parts.add(draft.reply());
        parts.add("---");
        parts.add("**Why it was not sent**\n" + reasons(draft.because()));
        parts.addAll(open(trace));
        trace.last(Proposal.class).ifPresent(proposal -> {
            parts.add("**Confidence** " + Math.round(100 * proposal.confidence()) + " %");
            parts.addAll(sources(proposal, trace));
        });
        return note(parts);
    }

    String handoff(Turn turn, Outcome.Escalate escalate, Trace trace) {
        var parts = new ArrayList<String>();
        parts.add("**Handed over to a person**\n" + reasons(escalate.because()));
        parts.add(who(turn, trace));
        parts.add("**The customer wrote**\n" + quote(turn.text()));
        parts.addAll(open(trace));
        parts.addAll(records(trace));
        trace.last(Proposal.class).ifPresent(proposal -> {
            parts.addAll(list("Next steps", proposal.nextSteps().stream()));
            parts.addAll(sources(proposal, trace));
        });
        if (escalate.draft() != null && !escalate.draft().isBlank()) {
            parts.add("**What the bot would have said**\n\n" + escalate.draft());
        }
        return note(parts);
    }

    private static String who(Turn turn, Trace trace) {
        var name = Objects.requireNonNullElse(turn.contact().name(), "Unknown");
        var email = turn.contact().email() == null ? "" : " <" + turn.contact().email() + ">";
        var tier = trace.last(Brief.class)
                .map(Brief::tier)
                .map(known -> ", " + known + " customer")
                .orElse("");
        var lines = new ArrayList<String>();
        lines.add("**Customer** " + name + email + tier);
        trace.last(Route.class).ifPresent(route -> {
            lines.add("**About** " + route.category() + (route.secondary() == null ? "" : " and " + route.secondary()));
            lines.add("**Urgency** " + word(route.urgency()) + ", **mood** " + word(route.sentiment())
                    + ", **language** " + route.language());
            lines.add("**Wants** " + route.restatement());
        });
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static List<String> records(Trace trace) {
        return trace.last(Brief.class)
                .map(brief -> Stream.concat(
                                list(
                                        "Records",
                                        brief.evidence().stream()
                                                .filter(one -> one.kind() != Evidence.Kind.PASSAGE)
                                                .map(Evidence::text))
                                        .stream(),
                                list("Not known", brief.leftOut().stream()).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<String> open(Trace trace) {
        return trace.last(OpenIssues.class)
                .map(open ->
                        list("Open with this customer", open.issues().stream().map(OpenIssues.Issue::evidence)))
                .orElse(List.of());
    }

    private static List<String> sources(Proposal proposal, Trace trace) {
        var evidence = trace.last(Brief.class).map(Brief::evidence).orElse(List.of());
        return list(
                "Sources",
                evidence.stream()
                        .filter(one -> proposal.cites().contains(one.ref()))
                        .map(one -> one.link() == null ? one.title() : "[" + one.title() + "](" + one.link() + ")"));
    }

    private static List<String> list(String heading, Stream<String> items) {
        var lines = items.map(item -> "- " + item).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? List.of() : List.of("**" + heading + "**\n" + lines);
    }

    private static String reasons(List<Because> because) {
        return because.stream().map(one -> "- " + one.detail() + advice(one)).collect(Collectors.joining("\n"));
    }

    /** The general advice, unless the detail is that already. */
    private static String advice(Because one) {
        return one.detail().contains(one.reason().says())
                ? ""
                : " " + one.reason().says();
    }

    private static String quote(String text) {
        var shown = text.length() <= QUOTED ? text : Storable.beginning(text, QUOTED) + "…";
        return shown.isBlank()
                ? "> (no text)"
                : shown.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String note(List<String> parts) {
        return Defused.text(String.join("\n\n", parts));
    }
}
