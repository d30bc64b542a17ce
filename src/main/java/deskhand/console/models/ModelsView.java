package deskhand.console.models;

import deskhand.console.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page about models shows.
 *
 * @param isModelless whether no role is played by a model
 * @param tiers the roles in which the embedded brain goes first
 * @param categories those for which the specialist may differ
 * @param profile of which the calls are shown; nothing for all
 * @param older the call from which to page on
 */
public record ModelsView(
        boolean isModelless,
        List<RoleLine> roles,
        List<TierLine> tiers,
        List<String> names,
        List<String> categories,
        List<ProfileLine> profiles,
        List<BudgetLine> budgets,
        List<CallLine> calls,
        @Nullable String profile,
        @Nullable Long older) {

    public ModelsView {
        roles = List.copyOf(roles);
        tiers = List.copyOf(tiers);
        names = List.copyOf(names);
        categories = List.copyOf(categories);
        profiles = List.copyOf(profiles);
        budgets = List.copyOf(budgets);
        calls = List.copyOf(calls);
    }

    /**
     * A role and who plays it.
     *
     * @param chosen the profile that somebody chose, or that was shipped
     * @param asks who is asked as things are now, in this order
     */
    public record RoleLine(
            String role,
            String says,
            @Nullable String category,
            @Nullable String chosen,
            boolean isShipped,
            String asks) {}

    /**
     * How far the embedded brain is trusted in front of a role's model.
     *
     * @param from a number from 0 to 1; empty while the model is always asked
     */
    public record TierLine(String role, String says, boolean isOn, String from) {}

    /**
     * A profile in the list.
     *
     * @param state in words whether it can be asked and whether it answers
     * @param kind good, care or stop
     */
    public record ProfileLine(
            String name,
            boolean isStored,
            String provider,
            String model,
            String address,
            String key,
            String price,
            String limits,
            String state,
            String kind) {}

    /**
     * What was spent of a budget.
     *
     * @param percent of the limit that is nearest; nothing where there is no limit or nothing to count
     * @param kind good, care or stop
     */
    public record BudgetLine(
            String of, String spent, String limit, @Nullable Integer percent, String kind) {}

    /** One question to a provider. */
    public record CallLine(
            long id,
            Stamp at,
            String role,
            String profile,
            String model,
            boolean isOk,
            String outcome,
            @Nullable String error,
            String tokens,
            String cost,
            String took,
            @Nullable Long turn) {}
}
