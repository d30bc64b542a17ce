package deskhand.playbook.gate;

import com.google.re2j.PatternSyntaxException;
import deskhand.playbook.Fresh;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Where gate rules are edited and read. An edit counts on every node within two seconds. */
@Singleton
public class GateRuleBook {

    private final GateRules rules;
    private final Fresh<List<LiveRule>> live;

    GateRuleBook(GateRules rules, Clock clock) {
        this.rules = rules;
        this.live = new Fresh<>(
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
     * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
     */
    public GateRule put(GateRule rule) {
        ready(rule);
        var stored = rules.existsById(rule.name()) ? rules.update(rule) : rules.save(rule);
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
            throw new IllegalArgumentException(broken.getDescription(), broken);
        }
    }
}
