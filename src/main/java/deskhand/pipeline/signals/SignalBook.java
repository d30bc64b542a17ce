package deskhand.pipeline.signals;

import deskhand.platform.Seal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where signals are edited. An edit counts on every node within two seconds. */
@Singleton
public class SignalBook {

    private final SignalRules rules;
    private final SignalWatch watch;

    SignalBook(SignalRules rules, SignalWatch watch) {
        this.rules = rules;
        this.watch = watch;
    }

    /** By name. */
    public List<SignalRule> all() {
        return rules.findAllOrderByName();
    }

    public Optional<SignalRule> find(String name) {
        return rules.findById(name);
    }

    /**
     * Changes a signal that there is.
     *
     * @param seen the seal of the signal that was read; null does not ask
     * @throws deskhand.platform.Outdated if it is another one by now
     */
    @Transactional
    public SignalRule change(SignalRule rule, @Nullable String seen) {
        Seal.check(seen, rules.lock(rule.name()).orElse(null), "the signal '" + rule.name() + "'");
        var changed = rules.update(rule);
        watch.readRulesAgain();
        return changed;
    }
}
