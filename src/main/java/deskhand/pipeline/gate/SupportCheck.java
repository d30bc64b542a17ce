package deskhand.pipeline.gate;

import deskhand.turn.Finding;
import deskhand.turn.Proposal;
import deskhand.turn.Verdict;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judges without a model: how much of a reply's wording comes from the evidence. */
@Singleton
class SupportCheck {

    private static final String BY = "embedded";
    private static final double ENOUGH = 0.6;
    private static final int SHORTEST_TELLING_WORD = 4;

    Verdict judge(Proposal proposal, Sources sources) {
        var score = support(proposal.text(), sources);
        return score >= ENOUGH ? new Verdict.Pass(BY, score) : new Verdict.Hold(BY, List.of(tooLittle(score)));
    }

    /** A judge was meant to look and could not, so a person should, however well the words fit. */
    Verdict withoutJudge(Proposal proposal, Sources sources) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("judge-unavailable", "The judging model did not answer."));
        var score = support(proposal.text(), sources);
        if (score < ENOUGH) {
            findings.add(tooLittle(score));
        }
        return new Verdict.Hold(BY, List.copyOf(findings));
    }

    Support rate(String answer, List<String> evidence, String question) {
        var joined = Sources.normalise(String.join("\n", evidence));
        return new Support(support(answer, new Sources(joined, joined)), List.of());
    }

    private static Finding tooLittle(double score) {
        return new Finding(
                "little-support",
                "Only " + Math.round(100 * score) + " % of the wording comes from records and articles.");
    }

    private static double support(String text, Sources sources) {
        var words = Arrays.stream(Sources.normalise(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_TELLING_WORD)
                .toList();
        var backed = words.stream().filter(sources.evidence()::contains).count();
        return words.isEmpty() ? 0 : (double) backed / words.size();
    }
}
