package deskhand.pipeline.specialist;

import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Evidence.Kind;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Drafts without a model: quotes the customer's own records and the article that answers, and says nothing else. Where
 * neither answers it collects what a person needs to know.
 */
@Singleton
class EmbeddedSpecialist {

    private static final String BY = "embedded";
    private static final double SURE_OF_RECORDS = 0.85;
    private static final double ASKS = 0.85;
    private static final double UNSURE = 0.2;
    private static final int MOST_QUESTIONS = 5;

    /** A passage that fits this well answers the question; one at the floor of retrieval merely touches it. */
    private static final double ANSWERS = 0.5;

    /** Of a like question. One that only touches the matter is told in the note and not drafted. */
    private static final double SOLVED_BEFORE = 0.7;

    private final RecordPicker records;

    EmbeddedSpecialist(RecordPicker records) {
        this.records = records;
    }

    Proposal draft(Turn turn, Route route, Brief brief) {
        if (route.onlyThanks()) {
            return new Proposal(
                    "Thank you for your message! If there is anything else we can do for you, just write to us.",
                    0.95,
                    List.of(),
                    null,
                    List.of(),
                    BY);
        }
        var news = brief.evidence().stream()
                .filter(one -> one.kind() == Kind.OPERATION && one.score() >= 1)
                .toList();
        if (!news.isEmpty()) {
            return answer(news, true, route);
        }
        if (needsProof(turn, route, brief)) {
            return asking(askForProof(), turn, route, false);
        }
        var quoted = new ArrayList<>(records.pick(turn.text(), route, brief.evidence()));
        var recordsAnswer = !quoted.isEmpty() && records.answers(turn.text(), route);
        brief.evidence().stream()
                .filter(evidence -> evidence.kind() == Kind.PASSAGE)
                .findFirst()
                .filter(passage -> !recordsAnswer && passage.score() >= ANSWERS)
                .ifPresent(quoted::add);
        var draft = quoted.isEmpty()
                ? solvedBefore(route, brief).orElseGet(() -> nothingAnswers(route, brief))
                : answer(quoted, recordsAnswer, route);
        return asking(draft, turn, route, draft.handover() == null);
    }

    /** Only records could answer, and they are withheld. */
    boolean needsProof(Turn turn, Route route, Brief brief) {
        return brief.needsProof() && records.answers(turn.text(), route);
    }

    /** It quotes one answer. Where more than one thing is asked, a person sees to the rest. */
    private static Proposal asking(Proposal draft, Turn turn, Route route, boolean answered) {
        var questions = Arrays.stream(turn.text().split("(?<=[.!?])\\s+|\\R+"))
                .map(String::strip)
                .filter(sentence -> sentence.endsWith("?"))
                .distinct()
                .limit(MOST_QUESTIONS)
                .toList();
        if (questions.size() < 2) {
            var asked = List.of(new Proposal.Asked(route.restatement(), answered));
            return told(draft, draft.confidence(), draft.nextSteps(), asked);
        }
        var steps = new ArrayList<>(draft.nextSteps());
        steps.add("Several things are asked; see that each is answered.");
        return told(
                draft,
                Math.min(draft.confidence(), Specialist.DOUBTFUL),
                steps,
                questions.stream()
                        .map(question -> new Proposal.Asked(question, false))
                        .toList());
    }

    private static Proposal told(
            Proposal draft, double confidence, List<String> nextSteps, List<Proposal.Asked> asked) {
        return new Proposal(
                draft.text(), confidence, draft.cites(), draft.handover(), nextSteps, asked, draft.tools(), draft.by());
    }

    /** Whoever it is, the question says nothing about any account. */
    private static Proposal askForProof() {
        return new Proposal(
                "We would like to help you with this. To protect your data we can only speak about an order or an account"
                        + " with its owner: please sign in and write to us from there, or write from the e-mail address of"
                        + " your account.",
                ASKS,
                List.of(),
                null,
                List.of("Make sure who is writing before you tell anything about an account."),
                BY);
    }

    private static Proposal answer(List<Evidence> quoted, boolean recordsAnswer, Route route) {
        var passage = quoted.stream().filter(one -> one.kind() == Kind.PASSAGE).findFirst();
        if (!recordsAnswer && passage.isEmpty()) {
            return new Proposal(
                    text(quoted),
                    UNSURE,
                    refs(quoted),
                    "The records below are about the matter but do not answer the question.",
                    List.of("Answer the question: " + route.restatement()),
                    BY);
        }
        var confidence = recordsAnswer ? SURE_OF_RECORDS : passage.orElseThrow().score();
        // The embedded models know English only, so an answer in English to another language is for a person to check.
        var sure = "en".equals(route.language()) ? confidence : Math.min(confidence, 0.4);
        return new Proposal(text(quoted), sure, refs(quoted), null, List.of(), BY);
    }

    /** Where nothing else answers, what a colleague told another customer is a draft for a person to check. */
    private static Optional<Proposal> solvedBefore(Route route, Brief brief) {
        return brief.evidence().stream()
                .filter(evidence -> evidence.kind() == Kind.SOLVED && evidence.score() >= SOLVED_BEFORE)
                .findFirst()
                .map(one -> new Proposal(
                        one.text(),
                        Specialist.DOUBTFUL,
                        List.of(one.ref()),
                        null,
                        List.of(
                                "Check it: a colleague told this to another customer.",
                                "Answer the question: " + route.restatement()),
                        BY));
    }

    private static Proposal nothingAnswers(Route route, Brief brief) {
        var known = brief.evidence().stream()
                .filter(evidence -> evidence.isAboutCustomer() && evidence.kind() != Kind.CUSTOMER)
                .limit(3)
                .toList();
        var text = Specialist.WITHOUT_ANSWER
                + (known.isEmpty() ? "" : "\n\nThis is what we have on file:\n\n" + text(known));
        var steps = new ArrayList<String>();
        steps.add("Answer the question: " + route.restatement());
        brief.leftOut().stream()
                .filter(line -> line.startsWith(Brief.ORDER))
                .forEach(line -> steps.add("Look it up in the shop: " + line));
        steps.add("Add an article if it is asked often.");
        return new Proposal(text, UNSURE, List.of(), "Neither the records nor the articles answer this.", steps, BY);
    }

    private static String text(List<Evidence> quoted) {
        return quoted.stream().map(Evidence::text).collect(Collectors.joining("\n\n"));
    }

    private static List<String> refs(List<Evidence> quoted) {
        return quoted.stream().map(Evidence::ref).toList();
    }
}
