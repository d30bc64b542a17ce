package deskhand.pipeline.gate;

import deskhand.base.SafePattern;
import deskhand.turn.Finding;
import deskhand.turn.Proposal;
import deskhand.turn.Verdict;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges without a model: how much of a reply's wording comes from the evidence, small words included, because who makes
 * something up uses other ones. Speaking of oneself counts against it: sources do not. Besides the whole, each sentence
 * counts alike, or a long one that is quoted would hide a short one that is made up.
 */
@Singleton
class SupportCheck {

    private static final String BY = "embedded";
    private static final double ENOUGH = Support.ENOUGH;

    /** A sentence of which less comes from the sources is named to those who check. */
    private static final double ENOUGH_OF_A_SENTENCE = 0.45;

    private static final double WORTH_OF_A_MADE_UP_FACT = 0.25;
    private static final double SHARE_OF_EACH_SENTENCE = 0.3;

    /** Claims nothing, so there is nothing to back. */
    private static final SafePattern NOT_KNOWN = SafePattern.compile(
            "^(sorry, |unfortunately, |i'm sorry, (but )?)*(i|we) (do not|don't|cannot|can't|could not|couldn't|am unable to|are unable to) (currently )?(have|find|know|see|provide)\\b[^.!?]{0,160}$");

    Verdict judge(Proposal proposal, Sources sources) {
        var known = Wording.of(sources.evidence());
        var score = score(proposal.text(), known);
        return score >= ENOUGH
                ? new Verdict.Pass(BY, score)
                : new Verdict.Hold(BY, tooLittle(score, proposal.text(), known));
    }

    /** A judge was meant to look and could not, so a person should, however well the words fit. */
    Verdict withoutJudge(Proposal proposal, Sources sources) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("judge-unavailable", "The judging model did not answer."));
        var known = Wording.of(sources.evidence());
        var score = score(proposal.text(), known);
        if (score < ENOUGH) {
            findings.addAll(tooLittle(score, proposal.text(), known));
        }
        return new Verdict.Hold(BY, List.copyOf(findings));
    }

    /** Of an answer and texts that stand by themselves. What the question names may be repeated. */
    Support rate(String answer, List<String> evidence, String question) {
        var source = String.join("\n", evidence);
        var known = Wording.of(source);
        var unsupported = new ArrayList<>(weak(answer, known));
        var madeUp = Facts.in(answer).missingIn(Facts.in(Sources.normalise(source + "\n" + question)));
        unsupported.addAll(madeUp);
        var score = score(answer, known) - WORTH_OF_A_MADE_UP_FACT * madeUp.size();
        return new Support(Math.clamp(score, 0, 1), unsupported);
    }

    private static double score(String text, Wording known) {
        var telling = Sentences.of(text).stream()
                .filter(sentence -> !NOT_KNOWN.isIn(sentence.replaceAll("[.!]+$", "")))
                .toList();
        if (telling.isEmpty() && !text.isBlank()) {
            return 1;
        }
        var whole = known.backs(String.join(" ", telling));
        var each = telling.stream().mapToDouble(known::backsWords).average().orElse(whole);
        return (1 - SHARE_OF_EACH_SENTENCE) * whole + SHARE_OF_EACH_SENTENCE * each;
    }

    private static List<String> weak(String text, Wording known) {
        return Sentences.of(text).stream()
                .filter(sentence -> known.backsWords(sentence) < ENOUGH_OF_A_SENTENCE)
                .toList();
    }

    private static List<Finding> tooLittle(double score, String text, Wording known) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(
                "little-support",
                "Only " + Math.round(100 * Math.max(0, score)) + " % of the wording comes from records and articles."));
        weak(text, known).stream()
                .limit(1)
                .map(sentence -> new Finding("little-support", "Nothing backs: " + sentence))
                .forEach(findings::add);
        return List.copyOf(findings);
    }
}
