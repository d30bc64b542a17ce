package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.call.Budgets;
import deskhand.model.profile.Profile;
import deskhand.model.profile.Profiles;
import deskhand.model.profile.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Asks models: the profile that plays the role, then its fallbacks, all of it within the turn's time for models and within
 * the budgets.
 */
@Singleton
public class Models {

    private final Profiles profiles;
    private final Asker asker;
    private final TurnAccounts accounts;
    private final Budgets budgets;

    Models(Profiles profiles, Asker asker, TurnAccounts accounts, Budgets budgets) {
        this.profiles = profiles;
        this.asker = asker;
        this.accounts = accounts;
        this.budgets = budgets;
    }

    /** Whether a model is to be asked; if not, the embedded brain plays the role. */
    public boolean has(Errand errand) {
        return !chain(errand).isEmpty() && withheld(errand).isEmpty();
    }

    /** What kept paid models from being asked in this turn, in words for a person. */
    public Optional<String> withheld(long turnId) {
        return turnId == 0
                ? budgets.spent(null, null)
                : Optional.ofNullable(accounts.of(turnId).withheld());
    }

    /**
     * Asks and reads the answer.
     *
     * @param read turns the answer into what the caller needs, told which model gave it, and throws an {@link
     *     IllegalArgumentException} that says in words for the model what is wrong with it
     * @throws ModelUnavailable if there is no usable answer in time
     */
    public <A, T> T ask(Errand errand, Prompt prompt, Class<A> type, BiFunction<A, String, T> read) {
        return ask(errand, prompt, type, read, Toolbox.NONE);
    }

    /**
     * The same, and before it answers the model may use tools; each of its replies is a call of its own. What was used stays
     * used when a fallback begins anew, so a toolbox should answer the same ask the same way.
     */
    public <A, T> T ask(Errand errand, Prompt prompt, Class<A> type, BiFunction<A, String, T> read, Toolbox toolbox) {
        var question = new Question<>(errand, prompt, type, read, toolbox);
        var account = accounts.of(errand.turnId());
        var trouble = new ModelUnavailable(Why.NOT_CONFIGURED, "no model for " + errand.role(), null);
        var chain = chain(errand);
        for (var profile : chain) {
            if (profile.provider() == Provider.EMBEDDED) {
                throw new ModelUnavailable(Why.EMBEDDED_INSTEAD, trouble.detail(), trouble);
            }
            try {
                return asker.ask(profile, question, allowance(errand, account, next(chain, profile)));
            } catch (ModelUnavailable e) {
                trouble = e;
                if (e.why() == Why.BUDGET_SPENT || !account.left().isPositive()) {
                    break;
                }
            }
        }
        throw trouble;
    }

    /** Else one that hangs takes all the time, and its fallback is asked in vain or never. */
    private Allowance allowance(Errand errand, TurnAccount account, Optional<Profile> next) {
        var needsTime =
                next.filter(profile -> profile.provider() != Provider.EMBEDDED).isPresent();
        return new Allowance(
                account,
                needsTime ? account.forFallback() : Duration.ZERO,
                next.isPresent(),
                (profile, request) -> entered(errand, account, Estimate.of(profile, request)));
    }

    private static Optional<Profile> next(List<Profile> chain, Profile profile) {
        return chain.stream().skip(chain.indexOf(profile) + 1).findFirst();
    }

    private List<Profile> chain(Errand errand) {
        return profiles.chain(errand.role().folder(), errand.category());
    }

    private Budgets.Entry entered(Errand errand, TurnAccount account, Estimate most) {
        var entry = budgets.enter(errand.turnId(), errand.conversationId(), most.tokens(), most.cost());
        try {
            entry.spent().ifPresent(reason -> {
                account.withhold(reason);
                throw new ModelUnavailable(Why.BUDGET_SPENT, reason, null);
            });
            return entry;
        } catch (RuntimeException e) {
            entry.close();
            throw e;
        }
    }

    private Optional<String> withheld(Errand errand) {
        var spent = budgets.spent(errand.turnId(), errand.conversationId());
        spent.ifPresent(reason -> accounts.of(errand.turnId()).withhold(reason));
        return spent;
    }
}
