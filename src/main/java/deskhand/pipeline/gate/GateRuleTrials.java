package deskhand.pipeline.gate;

import deskhand.base.Marked;
import deskhand.base.SafePattern;
import deskhand.base.SafePattern.Span;
import deskhand.conversation.Conversations;
import deskhand.conversation.TeamWords;
import deskhand.playbook.PatternTrial;
import deskhand.playbook.gate.GateRule;
import deskhand.playbook.gate.GateRuleBook;
import deskhand.playbook.gate.LiveRule;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries a gate rule on what the bot and the team replied last, before it is stored, and all rules on a text. */
@Singleton
public class GateRuleTrials {

    private static final int MOST_SAMPLES = 50;
    private static final int EXCERPT = 300;
    private static final int MOST_FINDS = 50;

    private final GateRuleBook book;
    private final Conversations conversations;
    private final Trials trials;

    GateRuleTrials(GateRuleBook book, Conversations conversations, Trials trials) {
        this.book = book;
        this.conversations = conversations;
        this.trials = trials;
    }

    /** The names of rules that are checks in code and take no pattern. */
    public static Set<String> checks() {
        return Set.copyOf(Checks.names());
    }

    /**
     * Looks at the newest replies, so many at most.
     *
     * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
     */
    public PatternTrial run(GateRule asked, int messages) {
        var rule = book.ready(asked);
        var said = conversations.newestOfTeam(messages);
        var begun = System.nanoTime();
        var hits = said.stream().filter(one -> isAgainst(rule, one)).toList();
        var micros = (System.nanoTime() - begun) / 1_000;
        return new PatternTrial(
                said.size(),
                hits.size(),
                hits.size(),
                micros,
                hits.stream().limit(MOST_SAMPLES).map(one -> hit(rule, one)).toList());
    }

    private static boolean isAgainst(LiveRule rule, TeamWords said) {
        return Sentences.of(said.text()).stream().anyMatch(rule::isAgainst);
    }

    private static PatternTrial.Hit hit(LiveRule rule, TeamWords said) {
        return new PatternTrial.Hit(
                said.conversationRef(), said.saidAt(), said.byBot(), true, marked(rule.pattern(), rule, said.text()));
    }

    /** Sentence by sentence, as rules look at replies. */
    private static List<Marked> marked(@Nullable SafePattern pattern, LiveRule rule, String text) {
        var whole = new StringBuilder();
        var spans = new ArrayList<Span>();
        for (var sentence : Sentences.of(text)) {
            var at = whole.length();
            if (pattern != null && rule.isAgainst(sentence)) {
                pattern.finds(sentence, MOST_FINDS)
                        .forEach(span -> spans.add(new Span(at + span.start(), at + span.end())));
            }
            whole.append(sentence).append(' ');
        }
        return Marked.in(whole.toString().strip(), spans, EXCERPT);
    }

    /** What all rules in force have against a reply, as if the bot had written it without any source. */
    public Checked check(String reply) {
        var found = trials.check(new GateRuleViews.ToCheckOne(reply, null, null, null, null));
        return new Checked(
                found.verdict(),
                found.findings().stream()
                        .map(one -> new Finding(one.rule(), one.says()))
                        .toList(),
                found.micros());
    }

    /** {@code verdict}: null if it passes. */
    public record Checked(@Nullable String verdict, List<Finding> findings, long micros) {}

    public record Finding(String rule, String says) {}
}
