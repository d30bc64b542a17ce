package deskhand.pipeline.outstanding;

import deskhand.base.Storable;
import deskhand.platform.Remembered;
import deskhand.platform.Seal;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where outstanding cases and the rules that find them are edited. An edit counts from the next message on, and on other nodes
 * within seconds; what is remembered is forgotten once the edit is committed, or a turn would remember the old again.
 */
@Singleton
public class OutstandingBook {

    private static final int MOST_CASES = 1_000;

    private final OutstandingRows rows;
    private final TransactionOperations<Connection> transactions;
    private final Remembered<List<OutstandingRule>> knownRules;
    private final Remembered<List<OutstandingCase>> knownCases;

    OutstandingBook(OutstandingRows rows, TransactionOperations<Connection> transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.knownRules = new Remembered<>(rows::rules, clock);
        this.knownCases = new Remembered<>(rows::cases, clock);
    }

    /** What each turn goes by. */
    List<OutstandingRule> knownRules() {
        return knownRules.get();
    }

    /** What each turn goes by. */
    List<OutstandingCase> knownCases() {
        return knownCases.get();
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
    public void change(OutstandingRule rule, @Nullable String seen) {
        transactions.executeWrite(_ -> {
            Seal.check(seen, rows.lockRule(rule.name()).orElse(null), "the rule '" + rule.name() + "'");
            return rows.change(rule.name(), rule.days(), rule.confidence(), rule.forbidsAuto(), rule.enabled());
        });
        knownRules.forget();
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
        var kept = rows.keep(
                Storable.text(one.title()),
                Storable.text(one.looksLike()),
                Storable.text(one.says()),
                one.forbidsAuto(),
                one.enabled());
        knownCases.forget();
        return kept;
    }

    /**
     * Changes a case. False if there is none.
     *
     * @param seen the seal of the case that was read; null does not ask
     * @throws deskhand.platform.Outdated if it is another one by now
     */
    public boolean change(OutstandingCase one, @Nullable String seen) {
        var changed = transactions.executeWrite(_ -> {
            Seal.check(seen, rows.lockCase(one.id()).orElse(null), "the case");
            return rows.changeCase(
                    one.id(),
                    Storable.text(one.title()),
                    Storable.text(one.looksLike()),
                    Storable.text(one.says()),
                    one.forbidsAuto(),
                    one.enabled());
        });
        knownCases.forget();
        return changed > 0;
    }

    public boolean remove(long id) {
        var dropped = rows.dropCase(id);
        knownCases.forget();
        return dropped > 0;
    }
}
