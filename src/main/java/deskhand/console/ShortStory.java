package deskhand.console;

import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Guarded;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import deskhand.turn.ToolUse;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A whole turn in a few sentences, for someone who wants to know why and has a minute. */
final class ShortStory {

    private static final int MOST_NAMED = 3;

    private final List<String> sentences = new ArrayList<>();

    private ShortStory() {}

    /** What the last round of a stage found, if it came that far and its shape is still known. */
    interface Results {

        <T> Optional<T> last(String stage, Class<T> type);

        boolean wasRevised();
    }

    static String of(Results results, Outcome outcome) {
        var story = new ShortStory();
        results.last("heard", Turn.class).ifPresent(story::begin);
        results.last("guard", Guarded.class).ifPresent(story::guard);
        results.last("route", Route.class).ifPresent(story::route);
        var brief = results.last("context", Brief.class);
        results.last("specialist", Proposal.class)
                .ifPresentOrElse(
                        proposal ->
                                story.draft(proposal, brief.map(Brief::evidence).orElse(List.of())),
                        () -> brief.map(Brief::evidence).filter(List::isEmpty).ifPresent(_ -> story.foundNothing()));
        results.last("gate", Verdict.class).ifPresent(verdict -> story.check(verdict, results.wasRevised()));
        story.end(outcome);
        return String.join(" ", story.sentences);
    }

    private void begin(Turn turn) {
        var redo = turn.redo();
        if (redo != null) {
            sentences.add(redo.by() + " wanted another draft"
                    + (redo.instruction().isBlank() ? "." : ": “" + redo.instruction() + "”."));
        }
        if (turn.undelivered() != null) {
            sentences.add("An earlier reply did not reach the customer.");
        }
    }

    private void guard(Guarded guarded) {
        switch (guarded) {
            case Guarded.RedLine line -> sentences.add("The message crosses a red line: " + line.because());
            case Guarded.Clear clear -> {
                if (!clear.suspicions().isEmpty()) {
                    sentences.add("The message looks like an attempt to steer the bot.");
                }
            }
        }
    }

    private void route(Route route) {
        if (route.onlyThanks()) {
            sentences.add("The customer only says thanks or hello.");
            return;
        }
        var unsure = route.unsure() ? ", which is hardly more than a guess" : "";
        sentences.add("The bot took the message to be about " + StageWords.plain(route.category()) + " ("
                + Math.round(100 * route.confidence()) + " % sure" + unsure + ").");
        if (route.humanBecause() != null) {
            sentences.add("A person is wanted: " + route.humanBecause());
        }
    }

    private void draft(Proposal proposal, List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            foundNothing();
        }
        var done = proposal.tools().stream()
                .filter(use -> use.state() == ToolUse.State.DONE)
                .map(use -> StageWords.plain(use.tool()))
                .distinct()
                .toList();
        if (!done.isEmpty()) {
            sentences.add("It used " + named(done) + ".");
        }
        if (proposal.tools().stream().anyMatch(use -> use.state() == ToolUse.State.PENDING)) {
            sentences.add("It asked for an operation that a person must approve.");
        }
        if (proposal.handover() != null) {
            sentences.add("The specialist asked for a person: " + proposal.handover());
            return;
        }
        var cited = evidence.stream()
                .filter(one -> proposal.cites().contains(one.ref()))
                .map(one -> "“" + one.title() + "”")
                .distinct()
                .toList();
        sentences.add("It drafted an answer" + (cited.isEmpty() ? "." : " that rests on " + named(cited) + "."));
    }

    private void foundNothing() {
        sentences.add("It found nothing in records or articles to rely on.");
    }

    private static String named(List<String> names) {
        var shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? shown + " and " + (names.size() - MOST_NAMED) + " more" : shown;
    }

    private void check(Verdict verdict, boolean wasRevised) {
        if (wasRevised) {
            sentences.add("After a first objection it was written again.");
        }
        var findings = verdict.findings();
        sentences.add(
                findings.isEmpty()
                        ? "Every check passed."
                        : "A check objected: " + findings.getFirst().says()
                                + (findings.size() > 1 ? " (and " + (findings.size() - 1) + " more)" : ""));
    }

    private void end(Outcome outcome) {
        var because = outcome.because().getFirst().detail();
        sentences.add(
                switch (outcome) {
                    case Outcome.Send _ -> "So the answer was sent: " + because;
                    case Outcome.Draft _ -> "So a person got a draft: " + because;
                    case Outcome.Escalate _ -> "So a person got the conversation: " + because;
                });
    }
}
