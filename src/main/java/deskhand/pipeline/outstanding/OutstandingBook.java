package deskhand.pipeline.outstanding;

import deskhand.base.Storable;
import deskhand.platform.Seal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where outstanding cases and the rules that find them are edited. An edit counts from the next message on. */
@Singleton
public class OutstandingBook {

    private static final int MOST_CASES = 1_000;

    private final OutstandingRows rows;

    OutstandingBook(OutstandingRows rows) {
        this.rows = rows;
    }

    /** By name. */
    public List<OutstandingRule> rules() {
        return rows.rules();
    }

    public Optional<OutstandingRule> rule(String name) {
        return rules().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /**
     * Changes a rule that there is.
     *
     * @param seen the seal of the rule that was read; null does not ask
     * @throws deskhand.platform.Outdated if it is another one by now
     */
    @Transactional
    public void change(OutstandingRule rule, @Nullable String seen) {
        Seal.check(seen, rows.lockRule(rule.name()).orElse(null), "the rule '" + rule.name() + "'");
        rows.change(rule.name(), rule.days(), rule.confidence(), rule.forbidsAuto(), rule.enabled());
    }

    /** Oldest first. */
    public List<OutstandingCase> cases() {
        return rows.cases();
    }

    public Optional<OutstandingCase> find(long id) {
        return cases().stream().filter(one -> one.id() == id).findFirst();
    }

    /**
     * Writes a case down; its number is given to it.
     *
     * @throws IllegalArgumentException if there are too many
     */
    public OutstandingCase add(OutstandingCase one) {
        if (rows.cases().size() >= MOST_CASES) {
            throw new IllegalArgumentException("There are a thousand cases; remove one first.");
        }
        return rows.keep(
                Storable.text(one.title()),
                Storable.text(one.looksLike()),
                Storable.text(one.says()),
                one.forbidsAuto(),
                one.enabled());
    }

    /**
     * Changes a case. False if there is none.
     *
     * @param seen the seal of the case that was read; null does not ask
     * @throws deskhand.platform.Outdated if it is another one by now
     */
    @Transactional
    public boolean change(OutstandingCase one, @Nullable String seen) {
        Seal.check(seen, rows.lockCase(one.id()).orElse(null), "the case");
        return rows.changeCase(
                        one.id(),
                        Storable.text(one.title()),
                        Storable.text(one.looksLike()),
                        Storable.text(one.says()),
                        one.forbidsAuto(),
                        one.enabled())
                > 0;
    }

    public boolean remove(long id) {
        return rows.dropCase(id) > 0;
    }
}
