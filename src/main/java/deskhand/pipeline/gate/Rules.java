package deskhand.pipeline.gate;

import com.google.re2j.Pattern;
import deskhand.base.SafePattern;
import deskhand.turn.Finding;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The first tier: what a reply must not contain, whatever a judge would think of it. */
@Singleton
class Rules {

    /** Somebody else's address in a reply may mean somebody else's data. */
    static final Set<String> STOPPING = Set.of("unknown-email");

    private static final String DONE =
            "(refunded|cancell?ed|changed|updated|replaced|credited|re-?sent|reshipped|upgraded|paused"
                    + "|stopped|deleted|closed|forwarded|escalated|arranged|processed|issued|corrected|reimbursed|applied|removed|added)";
    private static final SafePattern CLAIM =
            SafePattern.compile("(?i)\\b(i|we)('ve| have)? (just |now |already |also )?" + DONE
                    + "\\b"
                    + "|\\b(has|have) (just |now |already )?been (successfully )?" + DONE + "\\b"
                    + "|\\bis now " + DONE
                    + "\\b|\\bwurde[n]? (soeben |bereits )?(erstattet|storniert|geändert|gutgeschrieben)"
                    + "|\\ba été (remboursée?|annulée?|modifiée?)|\\bha sido (reembolsad|cancelad)");
    private static final SafePattern PROMISE = SafePattern.compile(
            "(?i)\\b(i|we)('ll| will| shall| are going to) (\\w+ )?(refund|send|ship"
                    + "|replace|credit|compensate|make sure|ensure|resolve|fix|call|deliver|cancel|waive|give|offer)\\b"
                    + "|\\b(i|we) (promise|guarantee)\\b|\\bguaranteed\\b|\\bwithout fail\\b|\\brest assured\\b"
                    + "|\\byou('ll| will) (definitely|certainly|surely|get a refund|be refunded|receive a (refund|replacement))"
                    + "|\\bwir (werden|garantieren|versprechen)\\b|\\bnous (garantissons|promettons|vous rembourserons)\\b");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)\\[[a-z][a-z' _-]{1,30}\\]|\\{ ?\\{|\\{ ?%|\\$\\{|<(your|customer|name|order|date|link|insert)[^>]*>|\\bxxx+\\b|\\btbd\\b|lorem ipsum");

    List<Finding> check(Proposal proposal, Reply reply, Sources sources) {
        if (proposal.text().isBlank() || reply.text().isBlank()) {
            return List.of(new Finding("empty", "There is no text."));
        }
        var findings = new ArrayList<Finding>();
        facts(proposal.text(), sources, findings);
        for (var sentence : sentences(proposal.text())) {
            if (sources.quotes(sentence)) {
                continue;
            }
            if (CLAIM.isIn(sentence)) {
                findings.add(new Finding(
                        "claimed-action", "Says that something was done, which the bot cannot know: " + sentence));
            }
            if (PROMISE.isIn(sentence)) {
                findings.add(new Finding("promise", "Promises something: " + sentence));
            }
        }
        var placeholder = PLACEHOLDER.matcher(reply.text());
        if (placeholder.find()) {
            findings.add(new Finding("placeholder", "Still has a placeholder: " + placeholder.group()));
        }
        return List.copyOf(findings);
    }

    private static void facts(String text, Sources sources, List<Finding> findings) {
        var stated = Facts.in(text);
        var ours = Facts.in(sources.evidence());
        var said = Facts.in(sources.said());
        // An amount that only the customer named would sound like a promise.
        unbacked("unsupported-amount", "amount", stated.amounts(), ours.amounts(), findings);
        unbacked("unsupported-date", "date", stated.dates(), said.dates(), findings);
        unbacked("unsupported-number", "number", stated.numbers(), said.numbers(), findings);
        unbacked("unknown-email", "e-mail address", stated.emails(), said.emails(), findings);
        // A link from the customer's message is not passed on: it may lead anywhere.
        unbacked("unknown-link", "link", stated.links(), ours.links(), findings);
    }

    private static void unbacked(
            String rule, String what, Set<String> stated, Set<String> known, List<Finding> findings) {
        stated.stream()
                .filter(fact -> !known.contains(fact))
                .map(fact -> new Finding(rule, "Nothing backs the " + what + " " + fact + "."))
                .forEach(findings::add);
    }

    static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?])\\s+|\\n+"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
