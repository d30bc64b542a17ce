package deskhand.model;

import deskhand.model.call.Budgets;
import deskhand.model.profile.Profile;
import java.time.Duration;

/**
 * What one profile may take of a turn. {@code kept} is time that is left for its fallback; {@code hasNext}: somebody else can
 * go on.
 */
record Allowance(TurnAccount account, Duration kept, boolean hasNext, Gate gate) {

    /** Lets calls through as long as the budgets last. */
    @FunctionalInterface
    interface Gate {

        /**
         * What the call may take counts until this is closed.
         *
         * @throws ModelUnavailable if the call must not be made
         */
        Budgets.Entry enter(Profile profile, ModelRequest request);
    }

    Duration left() {
        return account.left().minus(kept);
    }
}
