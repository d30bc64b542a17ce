package deskhand.pipeline.gate;

import deskhand.playbook.Playbook;
import deskhand.playbook.gate.GateRule;
import deskhand.playbook.gate.GateRuleBook;
import deskhand.playbook.gate.LiveRule;
import deskhand.tool.Tool;
import deskhand.turn.Finding;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The first tier: what a reply must not contain, whatever a judge would think of it. */
@Singleton
class Rules {

    /** A longer list of the same tells nobody more. */
    private static final int MOST_OF_A_RULE = 3;

    private static final int LONGEST_QUOTE = 300;

    private final GateRuleBook book;
    private final Playbook playbook;
    private final Set<String> writing;

    Rules(GateRuleBook book, Playbook playbook, List<Tool> tools) {
        this.book = book;
        this.playbook = playbook;
        this.writing = tools.stream()
                .map(Tool::spec)
                .filter(Tool.Spec::writes)
                .map(Tool.Spec::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What follows from what was found: the gravest verdict of all, or null if there is nothing. */
    record Findings(List<Finding> list, String verdict) {

        static final Findings NONE = new Findings(List.of(), "");

        boolean areNone() {
            return list.isEmpty();
        }
    }

    Findings check(Turn turn, Route route, Proposal proposal, Reply reply, Sources sources) {
        return check(Exhibit.of(turn, route, proposal, reply, sources, writing, playbook.categories()));
    }

    Findings check(Exhibit exhibit) {
        var rules = book.live().stream()
                .filter(live -> live.countsIn(exhibit.route().category()))
                .toList();
        var empty = rules.stream()
                .filter(live -> live.rule().name().equals(Checks.FIRST))
                .filter(live -> !seenBy(live, exhibit, "").isEmpty())
                .map(LiveRule::rule)
                .findFirst();
        if (empty.isPresent()) {
            return new Findings(
                    List.of(new Finding(Checks.FIRST, empty.get().because())),
                    empty.get().verdict());
        }
        var whole = exhibit.plainReply();
        var findings = new ArrayList<Finding>();
        var gravest = -1;
        for (var live : rules) {
            var seen = seenBy(live, exhibit, whole);
            if (!seen.isEmpty()) {
                gravest =
                        Math.max(gravest, GateRule.VERDICTS.indexOf(live.rule().verdict()));
            }
            seen.stream()
                    .distinct()
                    .limit(MOST_OF_A_RULE)
                    .map(one -> new Finding(live.rule().name(), live.rule().because() + ": " + quote(one)))
                    .forEach(findings::add);
        }
        return gravest < 0 ? Findings.NONE : new Findings(List.copyOf(findings), GateRule.VERDICTS.get(gravest));
    }

    /** A pattern is first looked for in the whole, which is quicker than in each sentence. */
    private static List<String> seenBy(LiveRule live, Exhibit exhibit, String whole) {
        if (live.pattern() == null) {
            return Checks.named(live.rule().name()).against(exhibit, live.rule());
        }
        return live.mayBeIn(whole)
                ? exhibit.all().stream()
                        .filter(sentence ->
                                live.isAgainst(sentence) && !exhibit.sources().quotes(sentence))
                        .toList()
                : List.of();
    }

    private static String quote(String seen) {
        return seen.length() <= LONGEST_QUOTE ? seen : seen.substring(0, LONGEST_QUOTE) + "…";
    }
}
