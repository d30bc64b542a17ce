package deskhand.playbook.gate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import deskhand.base.SafePattern;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rule ready to be looked for. No reply can make a pattern run for ever. */
public record LiveRule(
        GateRule rule,
        @Nullable SafePattern pattern,
        @Nullable SafePattern passes) {

    private static final Logger log = LoggerFactory.getLogger(LiveRule.class);

    /** Throws {@link PatternSyntaxException} if the pattern cannot be understood. */
    static LiveRule of(GateRule rule) {
        if (rule.pattern() == null) {
            return new LiveRule(rule, null, null);
        }
        var passes = rule.allowed().isEmpty()
                ? null
                : SafePattern.compile(rule.allowed().stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:^|[^\\p{L}])(?:", ")(?:[^\\p{L}]|$)")));
        return new LiveRule(rule, SafePattern.compile(rule.pattern()), passes);
    }

    /** Nothing if the pattern is broken: one bad edit must not stop every reply. */
    static Optional<LiveRule> ifWhole(GateRule rule) {
        try {
            return Optional.of(of(rule));
        } catch (PatternSyntaxException broken) {
            log.warn("Gate rule {} is not looked for, its pattern is broken: {}", rule.name(), broken.getDescription());
            return Optional.empty();
        }
    }

    public boolean countsIn(String category) {
        return rule.categories().isEmpty() || rule.categories().contains(category);
    }

    /** Whether there may be a sentence in the text that it is against. Expects {@link SafePattern#plain}. */
    public boolean mayBeIn(String text) {
        return pattern != null && pattern.isIn(text);
    }

    /** Whether it is against this sentence. Expects {@link SafePattern#plain}. */
    public boolean isAgainst(String sentence) {
        return mayBeIn(sentence) && !(passes != null && passes.isIn(sentence));
    }
}
