package deskhand.model;

import java.time.Duration;

/**
 * What one profile may take of a turn. {@code kept} is time that is left for its fallback; {@code hasNext}: somebody else can
 * go on.
 */
record Allowance(TurnAccount account, Duration kept, boolean hasNext) {

    Duration left() {
        return account.left().minus(kept);
    }
}
