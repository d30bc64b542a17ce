package deskhand.playbook.gate;

import com.google.re2j.PatternSyntaxException;
import deskhand.base.PatternWords;
import deskhand.platform.Remembered;
import deskhand.platform.Seal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where gate rules are edited and read. An edit counts on every node within two seconds. */
@Singleton
public class GateRuleBook {

    private final GateRules rules;
    private final Remembered<List<LiveRule>> live;

    GateRuleBook(GateRules rules, Clock clock) {
        this.rules = rules;
        this.live = new Remembered<>(
                () -> all().stream()
                        .filter(GateRule::enabled)
                        .flatMap(rule -> LiveRule.ifWhole(rule).stream())
                        .toList(),
                clock);
    }

    /** Those that are switched on. */
    public List<LiveRule> live() {
        return live.get();
    }

    public List<GateRule> all() {
        return rules.findAllOrderByName();
    }

    public Optional<GateRule> find(String name) {
        return rules.findById(name);
    }

    /**
     * Creates it or replaces the one of its name.
     *
     * @param seen the seal of the rule that was read; null does not ask
     * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
     * @throws deskhand.platform.Outdated if it is another one by now
     */
    @Transactional
    public GateRule put(GateRule rule, @Nullable String seen) {
        ready(rule);
        var old = rules.lock(rule.name()).orElse(null);
        Seal.check(seen, old, "the rule '" + rule.name() + "'");
        var stored = old == null ? rules.save(rule) : rules.update(rule);
        live.forget();
        return stored;
    }

    public boolean delete(String name) {
        var gone = rules.deleteByName(name) > 0;
        live.forget();
        return gone;
    }

    /**
     * Ready to be tried, without storing it.
     *
     * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
     */
    public LiveRule ready(GateRule rule) {
        try {
            return LiveRule.of(rule);
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException(
                    PatternWords.says(Objects.requireNonNullElse(rule.pattern(), ""), broken), broken);
        }
    }
}
