package deskhand.customer;

import java.util.Locale;

/** The kinds of facts for which trust is asked. */
public enum FactKind {
    PROFILE,
    SUBSCRIPTION,
    ORDERS,
    PAYMENTS,
    CLAIMS,
    /** What became of other conversations of the same person. */
    EARLIER_CONVERSATIONS,
    OPEN_ISSUES;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
