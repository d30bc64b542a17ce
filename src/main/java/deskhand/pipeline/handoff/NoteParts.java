package deskhand.pipeline.handoff;

import deskhand.base.Defused;
import deskhand.base.Storable;
import deskhand.knowledge.CitedDocument;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.OpenIssues;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.ToolUse;
import deskhand.turn.Trace;
import deskhand.turn.Verdict;
import deskhand.turn.words.NoteWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What drafts and handovers have in common, as markdown. A part without anything to say is left out. */
final class NoteParts {

    private static final int TOLD_OF_A_TOOL = 240;

    /** Of these the particulars say all there is to say. */
    private static final Set<Reason> SELF_EVIDENT = EnumSet.of(
            Reason.RED_LINE,
            Reason.COURSE_OF_TALK,
            Reason.OPEN_ISSUE,
            Reason.LOW_CONFIDENCE,
            Reason.INJECTION_SUSPECTED,
            Reason.SPECIALIST_HANDS_OVER,
            Reason.NO_EVIDENCE);

    private final NoteWords words;
    private final List<String> parts = new ArrayList<>();

    NoteParts(NoteWords words) {
        this.words = words;
    }

    NoteParts add(String part) {
        if (!part.isBlank()) {
            parts.add(part);
        }
        return this;
    }

    NoteParts list(String heading, Stream<String> items) {
        var lines = items.map(item -> "- " + line(item)).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? this : add("**" + words.of(heading) + "**\n" + lines);
    }

    NoteParts numbered(String heading, List<String> items) {
        var lines = new ArrayList<String>();
        items.forEach(item -> lines.add((lines.size() + 1) + ". " + line(item)));
        return lines.isEmpty() ? this : add("**" + words.of(heading) + "**\n" + String.join("\n", lines));
    }

    /** Every reason that counted; what the checks found is told apart. */
    String reasons(List<Because> because) {
        return because.stream().map(one -> "- " + reason(one)).collect(Collectors.joining("\n"));
    }

    private String reason(Because one) {
        var says = words.says(one.reason());
        var detail = line(one.detail());
        var isPlain = detail.contains(one.reason().says())
                || one.reason() == Reason.GATE_HELD
                || one.reason() == Reason.GATE_STOPPED;
        if (isPlain) {
            var more = detail.replace(one.reason().says(), "").strip();
            return one.reason() == Reason.GATE_HELD || one.reason() == Reason.GATE_STOPPED || more.isEmpty()
                    ? says
                    : says + " " + words.told(more);
        }
        var told = words.told(detail);
        // What nobody put into the agents' language may not tell them enough.
        var unruled = detail.replaceFirst(" \\(rule [^()]*\\)$", "");
        var isRead = words.language().equals("en") || !words.told(unruled).equals(unruled);
        return SELF_EVIDENT.contains(one.reason()) && isRead ? told : told + " " + says;
    }

    NoteParts checks(Trace trace) {
        return trace.last(Verdict.class)
                .filter(verdict -> !verdict.findings().isEmpty() || verdict.grades() != null)
                .map(verdict -> list("check", Stream.concat(findings(verdict), grades(verdict))))
                .orElse(this);
    }

    private Stream<String> findings(Verdict verdict) {
        return verdict.findings().stream().map(finding -> words.told(finding.says()) + " (`" + finding.rule() + "`)");
    }

    private Stream<String> grades(Verdict verdict) {
        var grades = verdict.grades();
        return grades == null
                ? Stream.of()
                : Stream.of(words.of(
                        "check.grades",
                        verdict.by(),
                        grade(grades.accuracy()),
                        grade(grades.tone()),
                        grade(grades.safety()),
                        grade(grades.completeness())));
    }

    private static String grade(double grade) {
        return Math.round(100 * grade) + " %";
    }

    NoteParts open(Trace trace) {
        return trace.last(OpenIssues.class)
                .map(open -> list(
                        "open",
                        open.issues().stream().map(OpenIssues.Issue::evidence).map(words::told)))
                .orElse(this);
    }

    NoteParts tools(Proposal proposal) {
        return list(
                "done",
                proposal.tools().stream()
                        .filter(use -> use.state() != ToolUse.State.PENDING)
                        .map(use -> "`" + use.tool() + "` " + words.of("tool", use.state()) + ": "
                                + shortened(words.told(use.result()), TOLD_OF_A_TOOL)));
    }

    NoteParts pending(Proposal proposal) {
        return list(
                "pending",
                proposal.tools().stream()
                        .filter(use -> use.state() == ToolUse.State.PENDING)
                        .map(use -> "`" + use.tool() + "` " + asked(use)));
    }

    /** Instructions for models stay out, and people need the number to decide. */
    private String asked(ToolUse use) {
        var told = shortened(words.told(use.result()), TOLD_OF_A_TOOL);
        return use.approval() == null ? told : words.of("operation.named", told, Long.toString(use.approval()));
    }

    /** What a draft names: evidence first, then articles that a tool found. Each article once, linked where it has a link. */
    NoteParts sources(String heading, Proposal proposal, Trace trace, List<CitedDocument> documents) {
        var evidence = trace.last(Brief.class).map(Brief::evidence).orElse(List.of()).stream()
                .filter(one -> one.kind() != Evidence.Kind.SOLVED)
                .filter(one -> proposal.cites().contains(one.ref()))
                .toList();
        var found = documents.stream()
                .filter(document -> evidence.stream().noneMatch(one -> document.isNamedBy(one.ref())))
                .map(document -> linked(document.title(), document.link()));
        return list(
                heading,
                Stream.concat(evidence.stream().map(one -> linked(title(one), link(one, documents))), found)
                        .distinct());
    }

    /** Titles of articles are their authors'. */
    private String title(Evidence one) {
        return one.isAboutCustomer() ? words.told(one.title()) : one.title();
    }

    private static @Nullable String link(Evidence one, List<CitedDocument> documents) {
        return one.link() != null
                ? one.link()
                : documents.stream()
                        .filter(document -> document.isNamedBy(one.ref()))
                        .map(CitedDocument::link)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static String linked(String title, @Nullable String link) {
        return link == null || !link.matches("https?://\\S+") ? title : "[" + title + "](" + link + ")";
    }

    /** What colleagues told others who asked the same, shown as what it is. */
    NoteParts similar(Trace trace) {
        var evidence = trace.last(Brief.class).map(Brief::evidence).orElse(List.of());
        return list(
                "similar",
                evidence.stream()
                        .filter(one -> one.kind() == Evidence.Kind.SOLVED)
                        .map(one -> one.title().replaceFirst("^A similar conversation, ", "") + ": "
                                + shortened(line(one.text()), TOLD_OF_A_TOOL)));
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : Storable.beginning(text, most) + "…";
    }

    static String quote(String text) {
        return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    /** In a list everything stays on one line. */
    static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    String note() {
        return Defused.text(String.join("\n\n", parts));
    }
}
