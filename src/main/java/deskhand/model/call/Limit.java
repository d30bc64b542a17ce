package deskhand.model.call;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How much may be spent on something, in tokens, in money, or in either. */
record Limit(String of, @Nullable Long tokens, @Nullable BigDecimal cost, String currency) {

    boolean isSet() {
        return tokens != null || cost != null;
    }

    /** 1 is all of it. */
    double share(Spent spent) {
        var ofTokens = tokens == null ? 0 : share(spent.tokens(), tokens);
        var ofCost = cost == null ? 0 : share(spent.cost().doubleValue(), cost.doubleValue());
        return Math.max(ofTokens, ofCost);
    }

    private static double share(double spent, double limit) {
        return limit <= 0 ? 1 : spent / limit;
    }

    String says(Spent spent) {
        return "The budget of a " + of + " for language models is " + (share(spent) >= 1 ? "spent" : "nearly spent")
                + ": "
                + spent.tokens() + (tokens == null ? "" : " of " + tokens) + " tokens, "
                + spent.cost().setScale(2, RoundingMode.HALF_UP)
                + (cost == null ? "" : " of " + cost.setScale(2, RoundingMode.HALF_UP)) + " " + currency
                + (spent.unpriced() > 0 ? " and " + spent.unpriced() + " calls of unknown price" : "") + ".";
    }
}
