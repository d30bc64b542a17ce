package deskhand.console.models;

import deskhand.console.Stamp;
import deskhand.console.models.ModelsView.BudgetLine;
import deskhand.console.models.ModelsView.CallLine;
import deskhand.console.models.ModelsView.ProfileLine;
import deskhand.console.models.ModelsView.RoleLine;
import deskhand.console.models.ModelsView.TierLine;
import deskhand.model.Breakers;
import deskhand.model.FirstTiers;
import deskhand.model.Role;
import deskhand.model.call.Budgets;
import deskhand.model.call.ModelCall;
import deskhand.model.call.ModelCalls;
import deskhand.model.profile.Profile;
import deskhand.model.profile.Profiles;
import deskhand.model.profile.Provider;
import deskhand.platform.listing.Paging;
import deskhand.playbook.Playbook;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what the page about models shows. */
@Singleton
class ModelTeller {

    private static final int CALLS = 25;

    private final Profiles profiles;
    private final FirstTiers tiers;
    private final Breakers breakers;
    private final Budgets budgets;
    private final ModelCalls calls;
    private final Playbook playbook;
    private final Clock clock;

    ModelTeller(
            Profiles profiles,
            FirstTiers tiers,
            Breakers breakers,
            Budgets budgets,
            ModelCalls calls,
            Playbook playbook,
            Clock clock) {
        this.profiles = profiles;
        this.tiers = tiers;
        this.breakers = breakers;
        this.budgets = budgets;
        this.calls = calls;
        this.playbook = playbook;
        this.clock = clock;
    }

    ModelsView view(@Nullable String profile, @Nullable Long before) {
        var all = profiles.all();
        var newest = calls.page(new ModelCalls.Wanted(null, null, null, profile), Paging.newest(before, CALLS + 1));
        var roles = roles();
        return new ModelsView(
                Stream.of(Role.values())
                        .allMatch(role -> profiles.chain(role.folder(), null).isEmpty()),
                roles,
                tiers.all().stream().map(ModelTeller::line).toList(),
                all.stream().map(Profile::name).toList(),
                playbook.categories().stream().map(category -> category.slug()).toList(),
                all.stream().map(this::line).toList(),
                budgets.states().stream().map(ModelTeller::line).toList(),
                newest.stream().limit(CALLS).map(this::line).toList(),
                profile,
                newest.size() > CALLS ? newest.get(CALLS - 1).id() : null);
    }

    private List<RoleLine> roles() {
        var lines = new ArrayList<RoleLine>();
        for (var role : Role.values()) {
            var castings = profiles.castings().stream()
                    .filter(casting -> casting.role().equals(role.folder()))
                    .toList();
            if (castings.stream().noneMatch(casting -> casting.category().isEmpty())) {
                lines.add(line(role, null, null, false));
            }
            castings.forEach(casting -> lines.add(line(
                    role,
                    casting.category().isEmpty() ? null : casting.category(),
                    casting.profile(),
                    casting.shipped())));
        }
        return lines;
    }

    private RoleLine line(Role role, @Nullable String category, @Nullable String chosen, boolean isShipped) {
        var asks = profiles.chain(role.folder(), category).stream()
                .map(profile -> profile.provider() == Provider.EMBEDDED ? "the embedded brain" : profile.name())
                .collect(Collectors.joining(", then "));
        return new RoleLine(
                role.folder(), says(role), category, chosen, isShipped, asks.isEmpty() ? "the embedded brain" : asks);
    }

    private static TierLine line(FirstTiers.FirstTier tier) {
        var from = tier.from();
        return new TierLine(
                tier.role().folder(),
                tier.role() == Role.ROUTER
                        ? "A short message that the embedded router is so sure of needs no model to be sorted."
                        : "With a find of the rules that is so sure, no model is asked; without one, only where there is doubt.",
                from != null,
                from == null ? "" : number(BigDecimal.valueOf(from)));
    }

    private static String says(Role role) {
        return switch (role) {
            case ROUTER -> "says what a message is about";
            case SPECIALIST -> "drafts the answer";
            case OUTSTANDING -> "looks for what is open where rules are in doubt";
            case JUDGE -> "checks a draft before it may go out";
        };
    }

    private ProfileLine line(Profile profile) {
        var circuit = breakers.circuit(profile.name());
        var isAlone = circuit.isLeftAlone(clock.instant());
        return new ProfileLine(
                profile.name(),
                !profile.name().equals(Profile.DEFAULT),
                profile.provider().word(),
                profile.model(),
                profile.address(),
                profile.apiKey() != null ? "set" : "not set",
                price(profile),
                limits(profile),
                isAlone
                        ? "left alone after " + circuit.failures() + " failures in a row"
                        : !profile.ready()
                                ? "cannot be asked: no key"
                                : circuit.failures() > 0 ? circuit.failures() + " failures in a row" : "ready",
                isAlone ? "stop" : !profile.ready() || circuit.failures() > 0 ? "care" : "good");
    }

    private static String price(Profile profile) {
        var price = profile.price();
        if (profile.provider() == Provider.EMBEDDED) {
            return "free";
        }
        return price.in() == null || price.out() == null
                ? "not known"
                : number(price.in()) + " in, " + number(price.out()) + " out, a million tokens";
    }

    private static String limits(Profile profile) {
        var says = "time-out "
                + number(BigDecimal.valueOf(profile.timeout().toMillis()).movePointLeft(3)) + " s";
        return profile.fallback() == null ? says : says + ", then " + profile.fallback();
    }

    private static BudgetLine line(Budgets.State state) {
        var spent = state.spent();
        var limit = Stream.of(
                        state.tokenLimit() == null ? null : state.tokenLimit() + " tokens",
                        state.costLimit() == null ? null : money(state.costLimit()) + " " + state.currency())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" or "));
        var most = limit.isEmpty() ? "no limit" : "of " + limit;
        if (spent == null) {
            return new BudgetLine("one " + state.of(), "", most, null, "good");
        }
        var says = spent.calls() + (spent.calls() == 1 ? " call, " : " calls, ") + spent.tokens() + " tokens, "
                + money(spent.cost()) + " " + state.currency()
                + (spent.unpriced() == 0 ? "" : " and " + spent.unpriced() + " of unknown price");
        var percent = limit.isEmpty() ? null : percent(state, spent.tokens(), spent.cost());
        return new BudgetLine(
                "this " + state.of(),
                says,
                most,
                percent,
                percent == null || percent < 80 ? "good" : percent < 100 ? "care" : "stop");
    }

    private static int percent(Budgets.State state, long tokens, BigDecimal cost) {
        var ofTokens = state.tokenLimit() == null ? 0 : share(tokens, state.tokenLimit());
        var ofCost = state.costLimit() == null
                ? 0
                : share(cost.doubleValue(), state.costLimit().doubleValue());
        return (int) Math.min(100, Math.round(100 * Math.max(ofTokens, ofCost)));
    }

    private static double share(double spent, double limit) {
        return limit <= 0 ? 1 : spent / limit;
    }

    private CallLine line(ModelCall call) {
        return new CallLine(
                call.id() == null ? 0 : call.id(),
                Stamp.of(call.at(), clock),
                call.role(),
                call.profile(),
                call.model(),
                call.outcome().equals(ModelCall.OK),
                call.outcome().replace('_', ' '),
                call.error(),
                call.tokensIn() == null
                        ? "–"
                        : call.tokensIn() + " / " + Objects.requireNonNullElse(call.tokensOut(), 0),
                call.cost() == null ? "not known" : cost(call.cost()),
                String.format(Locale.ROOT, "%.1f s", call.millis() / 1000.0),
                call.turnId());
    }

    static String cost(BigDecimal cost) {
        return cost.setScale(5, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** Small amounts are shown as they are: rounded they would be nothing. */
    private static String money(BigDecimal amount) {
        if (amount.signum() > 0 && amount.compareTo(new BigDecimal("0.01")) < 0) {
            return cost(amount);
        }
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
