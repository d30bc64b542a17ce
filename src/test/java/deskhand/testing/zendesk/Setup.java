package deskhand.testing.zendesk;

import java.time.Clock;
import java.time.Duration;

/**
 * How an account is set up. In real life {@code patience} with a webhook is twelve seconds and its {@code retryGap} some
 * seconds; search lags by minutes and exports by one. The lags are nothing here unless asked for, the quotas as in life.
 */
public record Setup(Clock clock, Duration retryGap, Duration patience, Lags lags, Plan plan, Stamps stamps, long seed) {

    /** How late tickets appear in {@code search} and in lists of a requester, and in exports. */
    public record Lags(Duration search, Duration export) {}

    /** Calls and ticket updates in a window, which is a minute in life; updates of one user on one ticket in ten minutes. */
    public record Plan(int calls, int updates, int updatesOfTicket, boolean trial, Duration window) {

        public Plan(int calls, int updates, int updatesOfTicket, boolean trial) {
            this(calls, updates, updatesOfTicket, trial, Duration.ofMinutes(1));
        }

        public static final Plan PROFESSIONAL = new Plan(400, 100, 30, false);
        public static final Plan TRIAL = new Plan(200, 20, 30, true);

        /** For tests that press hard on the rest. */
        public static final Plan BOUNDLESS = new Plan(1_000_000, 1_000_000, 1_000_000, false);
    }

    /**
     * {@code distinct}: no two changes of a ticket share a second, so that a stamp tells them apart; in life they may.
     * {@code keptOnRetry}: a webhook tried again has the timestamp of its first try; nobody knows what Zendesk does.
     */
    public record Stamps(boolean distinct, boolean keptOnRetry) {}

    public static Setup usual() {
        return new Setup(
                Clock.systemUTC(),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                new Lags(Duration.ZERO, Duration.ZERO),
                Plan.PROFESSIONAL,
                new Stamps(true, true),
                7);
    }

    public Setup clock(Clock clock) {
        return new Setup(clock, retryGap, patience, lags, plan, stamps, seed);
    }

    /** Between the tries of a delivery. */
    public Setup retryGap(Duration gap) {
        return new Setup(clock, gap, patience, lags, plan, stamps, seed);
    }

    /** How long a webhook may take to answer. */
    public Setup patience(Duration patience) {
        return new Setup(clock, retryGap, patience, lags, plan, stamps, seed);
    }

    public Setup lagging(Duration search, Duration export) {
        return new Setup(clock, retryGap, patience, new Lags(search, export), plan, stamps, seed);
    }

    public Setup plan(Plan plan) {
        return new Setup(clock, retryGap, patience, lags, plan, stamps, seed);
    }

    public Setup stamps(Stamps stamps) {
        return new Setup(clock, retryGap, patience, lags, plan, stamps, seed);
    }

    public Setup seed(long seed) {
        return new Setup(clock, retryGap, patience, lags, plan, stamps, seed);
    }
}
